import { keyColumns } from './key-columns.ts'
import type { Row } from './making.ts'
import { chainRules } from './oracle-chain.ts'
import { documentRules, waitingDocuments } from './oracle-documents.ts'
import { exchangeRules, isHeldBack } from './oracle-exchange.ts'
import { guestRules } from './oracle-guest.ts'
import { protectedRules, protectedTables, type SeesProtected } from './oracle-protected.ts'
import { type Rule, type Sight, sightOf } from './oracle-sight.ts'
import { openVisitRules, visitRules } from './oracle-visits.ts'
import type { Viewer } from './viewer.ts'
import type { World } from './world.ts'

/**
 * Who sees what, told in plain words and without SQL:
 * the holder, whoever was told by a disclosure that stands, and the person; steps and hand-offs follow the same rule.
 */
export function whatIsSeen(world: World, viewer: Viewer): Record<string, readonly Row[]> {
  const rules = rulesFor(world, viewer)
  const derived = { ...world.tables, ...workLists(world), ...protectedTables(world) }
  return Object.fromEntries(
    Object.keys(keyColumns).map((table) => [
      table,
      (derived[table] ?? []).filter((row) => rules[table]?.(row) ?? false),
    ]),
  )
}

/** What is closed to staff who have not been let in, and what is secret in the log. */
function closing(
  rules: Record<string, Rule>,
  { isClosed, isClosedOfOthers, isSecret }: SeesProtected,
): Record<string, Rule> {
  const and = (table: string, isHidden: Rule): [string, Rule] => [
    table,
    (row) => (rules[table]?.(row) ?? false) && !isHidden(row),
  ]
  const about: Rule = (row) => isClosed(row.person_id)
  return {
    ...rules,
    ...Object.fromEntries([
      and('persons.datum', about),
      and('persons.identifier', about),
      and('persons.search_key', about),
      and('persons.relation', (row) => about(row) || isClosed(row.other_person_id)),
      and('exchange.weighing', (row) => isClosedOfOthers(row.person_id, row.by_staff)),
      ...['document', 'file', 'step', 'content'].map((table) => and(`documents.${table}`, about)),
      and('handoffs.message', about),
      and('kernel.activity', (row) => isSecret(row.person_id)),
    ]),
  }
}

function rulesFor(world: World, viewer: Viewer): Record<string, Rule> {
  const sight = sightOf(world, viewer)
  const { own, isAbout, isPlatform } = sight
  const isSeen = seesDatum(sight)
  const protection = protectedRules(world, viewer)
  if (viewer.kind === 'guest') return { ...guestRules(world, viewer, protection.isProtected), ...openVisitRules() }
  const rules = {
    ...personRules(sight, protection),
    ...mergeRules(sight),
    ...protection.rules,
    ...chainRules(sight),
    ...handoffRules(sight),
    ...exchangeRules(world, sight),
    ...documentRules(world, { isPlatform, isSeen }),
    ...visitRules(world, viewer, sight),
    'kernel.activity': (row: Row) =>
      own(row.organisation_id) ||
      isPlatform ||
      (isAbout(row.person_id) && !isHeldBack(world, row.person_id, { by: row.organisation_id, on: String(row.at) })),
  }
  return closing(rules, protection)
}

/** A datum: its holder, the person, and whoever was told this category by this holder. */
function seesDatum({ own, isAbout, wasTold }: Sight): Rule {
  return (row) => own(row.holder) || isAbout(row.person_id) || wasTold(row.person_id, row.category, row.holder)
}

function personRules(sight: Sight, { isProtected }: SeesProtected): Record<string, Rule> {
  const { rows, own, isAbout, isPlatform, wasToldOf } = sight
  const datum = seesDatum(sight)
  /** That somebody is known at all: who registered them, the platform, the person, and whoever was told anything of them. */
  const person: Rule = (row) => own(row.registered_by) || isPlatform || isAbout(row.id) || wasToldOf(row.id)
  /** What the platform has to remove when somebody is protected: the keys by which they are found, and where they live. */
  const isToRemove: Rule = (row) => isPlatform && isProtected(row.person_id)
  const member: Rule = (row) => isPlatform || datum(row)
  return {
    'persons.person': person,
    'persons.datum': (row) => datum(row) || (['contact', 'reception'].includes(String(row.kind)) && isToRemove(row)),
    'persons.identifier': datum,
    'persons.search_key': (row) => datum(row) || isToRemove(row),
    'persons.member': member,
    'persons.relation': (row) => member(row) || isAbout(row.other_person_id),
    'persons.household': (row) =>
      own(row.registered_by) ||
      isPlatform ||
      rows('persons.member').some((one) => one.household_id === row.id && member(one)),
  }
}

/** A link between two registrations: whoever sees both, and holds the link or was told by its holder who both are. */
function mergeRules({ rows, own, isPlatform, wasTold, wasToldOf }: Sight): Record<string, Rule> {
  const isSeen = (id: unknown) =>
    wasToldOf(id) || rows('persons.person').some((row) => row.id === id && own(row.registered_by))
  const link: Rule = (row) =>
    isPlatform ||
    (isSeen(row.kept_person_id) &&
      isSeen(row.other_person_id) &&
      (own(row.holder) ||
        [row.kept_person_id, row.other_person_id].every((person) => wasTold(person, 'identity', row.holder))))
  return {
    'persons.same_person': link,
    'persons.same_person_undone': (row) =>
      rows('persons.same_person').some((one) => one.id === row.same_person_id && link(one)),
    'persons.not_same_person': (row) => own(row.holder) && isSeen(row.person_id) && isSeen(row.other_person_id),
  }
}

/** A hand-off: its sender, its receiver once it was decided or sent, whoever follows the person, and the platform. */
function handoffRules({ rows, own, isFollowed, isPlatform }: Sight): Record<string, Rule> {
  const steps = rows('handoffs.step')
  const isMade = (handoff: unknown) =>
    steps.some((row) => row.handoff_id === handoff && (row.kind === 'decided' || row.kind === 'sent'))
  const party = (row: Row, handoff: unknown) =>
    own(row.from_organisation) || (own(row.to_organisation) && isMade(handoff)) || isFollowed(row.person_id)
  const all = (row: Row, handoff: unknown) => party(row, handoff) || isPlatform
  return {
    'handoffs.handoff': (row) => all(row, row.id),
    'handoffs.covered_person': (row) => all(row, row.handoff_id),
    'handoffs.open_handoff': (row) => all(row, row.handoff_id),
    'handoffs.escalation': (row) => all(row, row.handoff_id),
    // The plan itself stays with the sender, also when the municipality has been told of the decision.
    'handoffs.step': (row) => all(row, row.handoff_id) && (row.kind !== 'planned' || !own(row.to_organisation)),
    // What two officers write to each other is no business of the platform's.
    'handoffs.message': (row) => party(row, row.handoff_id),
  }
}

/** What is open follows from the steps: the last of them says so. */
function workLists(world: World): Record<string, readonly Row[]> {
  const last = (table: string, column: string, id: unknown) =>
    (world.tables[table] ?? []).findLast((row) => row[column] === id)?.kind
  const answeredRequest = ['told', 'told_part', 'refused', 'withdrawn']
  const ended = ['received', 'declined', 'cancelled', 'replaced', 'refused', 'completed', 'withdrawn']
  return {
    'documents.waiting': waitingDocuments(world),
    'chain.open_milestone': (world.tables['chain.milestone'] ?? [])
      .filter((row) => ['ready', 'due_moved'].includes(String(last('chain.step', 'milestone_id', row.id))))
      .map((row) => ({ ...row, milestone_id: row.id })),
    'exchange.open_request': (world.tables['exchange.request'] ?? [])
      .filter((row) => !answeredRequest.includes(String(last('exchange.request_step', 'request_id', row.id))))
      .map((row) => ({ ...row, request_id: row.id })),
    'exchange.open_plea': (world.tables['exchange.plea'] ?? [])
      .filter((row) => !(world.tables['exchange.plea_answer'] ?? []).some((answer) => answer.plea_id === row.id))
      .map((row) => ({ ...row, plea_id: row.id })),
    'handoffs.open_handoff': (world.tables['handoffs.handoff'] ?? [])
      .filter((row) => !ended.includes(String(last('handoffs.step', 'handoff_id', row.id))))
      .map((row) => ({ ...row, handoff_id: row.id })),
  }
}
