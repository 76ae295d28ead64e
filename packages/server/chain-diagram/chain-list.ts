import type { ChainItem } from '@kedjan/contract'
import { roleName } from '@kedjan/modules/overview'
import { type ChainKey, chainKeys, kindOfRole, type OrganisationKind } from '@kedjan/sweden'
import { wordingOf } from './chain-diagram.ts'
import { beginnersOf, type Telling, wordingOn, wordingsOf } from './chain-words.ts'

/** Every chain there is, told by the wording of the day or, where none is in force, by the latest. */
export function listChains(telling: Telling, kind: OrganisationKind | undefined): ChainItem[] {
  return chainKeys.flatMap((key) => chainItem(key, telling, kind) ?? [])
}

function chainItem(
  key: ChainKey,
  { language, on }: Telling,
  kind: OrganisationKind | undefined,
): ChainItem | undefined {
  const wordings = wordingsOf(key)
  const today = wordingOn(key, on)
  const template = today ?? wordings.at(-1)
  if (!template) return undefined
  return {
    key,
    name: template.name[language],
    subject: template.subject,
    inForce: today !== undefined,
    begunBy: beginnersOf(template, language),
    mayBegin: today !== undefined && kind !== undefined && today.begunBy.includes(kind),
    startsWith: template.startsWith.map((role) => ({ role, name: roleName(role, language), kind: kindOfRole[role] })),
    wordings: wordings.map(wordingOf),
  }
}
