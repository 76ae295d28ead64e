import type { Language, PersonFlipDay } from '@kedjan/contract'
import { type Id, ok, type PlainDate, parsePlainDate, type Result, refuse } from '@kedjan/kernel'
import { isOfEstablishmentAge } from '@kedjan/sweden'
import type { Asking } from '../http/index.ts'
import { findHouseholdOf, identityOf, isPersonKnown, selectData, selectMembers } from '../persons/index.ts'
import { decideFlipDay, type FlipDay, type FlipFacts, type FlipLine } from './flip-day.ts'
import { type FlipRow, selectFlipRows } from './flip-queries.ts'
import { roleName } from './role-names.ts'

/** The day on which everything changes for a person with temporary protection, as far as the asker may see the permit. */
export async function readFlipDay(
  { tx, clock, language }: Asking,
  personId: Id,
): Promise<Result<PersonFlipDay, { reason: 'person_not_found' }>> {
  if (!(await isPersonKnown(tx, personId))) return refuse({ reason: 'person_not_found' })
  const [row] = await selectFlipRows(tx, [personId])
  if (!row) return ok({ flipDay: null })
  const householdId = await findHouseholdOf(tx, personId)
  const members = householdId ? (await selectMembers(tx, householdId)).map((member) => member.person_id) : [personId]
  const identities = await selectData(tx, members, ['identity'])
  const births = identities.map(({ value }) => identityOf(value)?.birthDate ?? '')
  const facts = factsOf(row, { today: clock.today(), births })
  return ok({ flipDay: facts ? presentFlipDay(decideFlipDay(facts), language) : null })
}

/** What the decision goes by; undefined where the permit has no day. Whose age is not known may be of the ages of establishment. */
export function factsOf(
  row: Omit<FlipRow, 'person_id'>,
  context: { today: PlainDate; births: readonly string[] },
): FlipFacts | undefined {
  const permitOn = parsePlainDate(row.permit_on)
  if (!permitOn) return undefined
  const births = context.births.flatMap((birth) => parsePlainDate(birth) ?? [])
  return {
    today: context.today,
    permitOn,
    permitEndsOn: parsePlainDate(row.permit_ends_on ?? '') ?? null,
    registeredOn: parsePlainDate(row.registered_on ?? '') ?? null,
    inGivenHome: row.housing === null ? null : row.housing !== 'own',
    hasEstablishmentAge: births.length === 0 || births.some((birth) => isOfEstablishmentAge(birth, context.today)),
  }
}

function presentFlipDay({ state, on, rule, lines, gap }: FlipDay, language: Language) {
  return {
    state,
    on: on.toString(),
    source: rule.source,
    sentence: rule.sentence[language],
    lines: lines.map((line) => presentLine(line, language)),
    gap: gap && {
      lastAllowanceOn: gap.lastAllowanceOn.toString(),
      firstBenefitOn: gap.firstBenefitOn.toString(),
      days: gap.days,
      sources: [...gap.sources],
    },
  }
}

function presentLine({ key, kind, text, responsible, actor, by, source }: FlipLine, language: Language) {
  const responsibleName = roleName(responsible, language)
  return { key, kind, text: text[language], responsibleName, actor, by: by.toString(), source }
}
