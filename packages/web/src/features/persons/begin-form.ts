import type { BeginChain, ChainItem } from '@kedjan/contract'
import type { z } from 'zod'

/** Which chain begins, when, and with whom, as typed. */
export interface BeginForm {
  chain: string | null
  startedOn: string
  /** Who fills each role, by the role. */
  parties: Readonly<Record<string, string | null>>
}

export function emptyBegin(chains: readonly ChainItem[], today: string): BeginForm {
  const [only] = chains
  return { chain: chains.length === 1 && only ? only.key : null, startedOn: today, parties: {} }
}

/** The form as the server takes it, but for whom it is about; who was named for another chain is left out. */
export function beginBody(form: BeginForm, chains: readonly ChainItem[]): z.input<typeof BeginChain> {
  const roles = chains.find(({ key }) => key === form.chain)?.startsWith ?? []
  const parties = roles.flatMap(({ role }) => {
    const organisationId = form.parties[role]
    return organisationId ? [{ role, organisationId }] : []
  })
  return { chain: form.chain ?? '', startedOn: form.startedOn.trim(), parties }
}
