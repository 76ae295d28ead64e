import type { Row } from './making.ts'
import type { World } from './world.ts'

type Rule = (row: Row) => boolean

/** Where somebody stands, as the oracle works it out. */
interface Sight {
  readonly isPlatform: boolean
  rows(table: string): readonly Row[]
  own(organisation: unknown): boolean
  isAbout(person: unknown): boolean
}

/** The day on which everybody looks. */
const lookedOn = '2026-11-24'

/** Whether what was told may still be seen: not withdrawn, and where it rests on a consent, while that lasts and is not taken back. */
export function isOpen(world: World, line: Row): boolean {
  const rows = (table: string) => world.tables[table] ?? []
  if (rows('exchange.withdrawal').some((row) => row.disclosure_id === line.id)) return false
  if (!line.consent_id) return true
  if (rows('exchange.consent_end').some((row) => row.consent_id === line.consent_id)) return false
  const consent = rows('exchange.consent').find((row) => row.id === line.consent_id)
  return consent !== undefined && String(consent.until) >= lookedOn
}

/** Whether an organisation held back from the person what it did about it on a day, and the time is not over. */
export function isHeldBack(world: World, person: unknown, deed: { by: unknown; on: string }): boolean {
  const longest = (world.tables['exchange.delay'] ?? [])
    .filter((row) => row.person_id === person && row.organisation === deed.by)
    .map((row) => String(row.until))
    .filter((until) => until >= deed.on.slice(0, 10))
    .sort()
    .at(-1)
  return longest !== undefined && longest >= lookedOn
}

/** What was told, agreed to, asked and pleaed: those who take part, and the person unless it is held back. */
export function exchangeRules(world: World, sight: Sight): Record<string, Rule> {
  const { rows, own, isAbout, isPlatform } = sight
  const isLineOfOwn = (row: Row) =>
    isAbout(row.person_id) &&
    (Boolean(row.consent_id) || !isHeldBack(world, row.person_id, { by: row.holder, on: String(row.decided_on) }))
  const parties: Rule = (row) => own(row.recipient) || own(row.holder)
  const agreed: Rule = (row) => parties(row) || isAbout(row.person_id)
  const asked: Rule = (row) => own(row.by_organisation) || isAbout(row.person_id)
  const pleaed: Rule = (row) => own(row.holder) || isAbout(row.person_id)
  const request: Rule = (row) =>
    own(row.asker) ||
    own(row.holder) ||
    (isAbout(row.person_id) && !isHeldBack(world, row.person_id, { by: row.asker, on: String(row.asked_on) }))
  const list: Rule = (row) => own(row.asker) || own(row.holder) || isPlatform
  return {
    'exchange.disclosure': (row) => parties(row) || isLineOfOwn(row),
    'exchange.weighing': (row) =>
      own(row.holder) || rows('exchange.disclosure').some((line) => line.weighing_id === row.id && isLineOfOwn(line)),
    'exchange.withdrawal': (row) =>
      parties(row) || rows('exchange.disclosure').some((line) => line.id === row.disclosure_id && isLineOfOwn(line)),
    'exchange.consent': agreed,
    'exchange.consent_end': agreed,
    'exchange.consent_ask': asked,
    'exchange.consent_answer': asked,
    'exchange.request': request,
    'exchange.request_step': (row) => rows('exchange.request').some((one) => one.id === row.request_id && request(one)),
    'exchange.open_request': list,
    'exchange.request_escalation': list,
    'exchange.delay': (row) => own(row.organisation) || isPlatform,
    'exchange.delay_end': (row) => own(row.organisation) || isAbout(row.person_id) || isPlatform,
    'exchange.plea': pleaed,
    'exchange.plea_answer': pleaed,
    'exchange.open_plea': (row) => pleaed(row) || isPlatform,
    'exchange.correction_notice': agreed,
    'exchange.correction_receipt': agreed,
  }
}
