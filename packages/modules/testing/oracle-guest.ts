import type { Row } from './making.ts'
import { isOpen } from './oracle-exchange.ts'
import type { Viewer } from './viewer.ts'
import type { World } from './world.ts'

type Rule = (row: Row) => boolean

/**
 * A guest in plain words: the one referral to the own organisation, its steps and messages, the lines of the ledger that were told with it,
 * and the data that these lines name, but of nobody protected. Nothing else of anything.
 */
export function guestRules(
  world: World,
  guest: Extract<Viewer, { kind: 'guest' }>,
  isProtected: (person: unknown) => boolean,
): Record<string, Rule> {
  const isTheirs = (row: Row) => row.to_organisation === guest.organisationId
  const ofHandoff: Rule = (row) => row.handoff_id === guest.subjectId && isTheirs(row)
  const line: Rule = (row) =>
    row.recipient === guest.organisationId && row.cause === `handoff:${guest.subjectId}` && isOpen(world, row)
  const told = (world.tables['exchange.disclosure'] ?? []).filter(line)
  return {
    'handoffs.handoff': (row) => row.id === guest.subjectId && row.kind === 'referral' && isTheirs(row),
    'handoffs.step': ofHandoff,
    'handoffs.message': ofHandoff,
    'handoffs.open_handoff': ofHandoff,
    'exchange.disclosure': line,
    'persons.datum': (row) =>
      !isProtected(row.person_id) &&
      told.some((one) => one.person_id === row.person_id && one.category === row.category && one.holder === row.holder),
  }
}
