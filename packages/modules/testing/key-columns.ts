import type { Row } from './making.ts'

/** The columns by which a row of each table is told from the others. */
export const keyColumns: Readonly<Record<string, readonly string[]>> = {
  'persons.person': ['id'],
  'persons.datum': ['id'],
  'persons.identifier': ['kind', 'value', 'holder'],
  'persons.household': ['id'],
  'persons.member': ['household_id', 'person_id'],
  'persons.relation': ['person_id', 'other_person_id', 'kind'],
  'persons.protection': ['person_id', 'seq'],
  'persons.search_key': ['key', 'person_id', 'holder'],
  'persons.same_person': ['id'],
  'persons.same_person_undone': ['same_person_id'],
  'persons.not_same_person': ['id'],
  'exchange.disclosure': ['id'],
  'exchange.withdrawal': ['disclosure_id'],
  'exchange.consent_ask': ['id'],
  'exchange.consent': ['id'],
  'exchange.consent_end': ['consent_id'],
  'exchange.consent_answer': ['ask_id'],
  'exchange.request': ['id'],
  'exchange.request_step': ['request_id', 'seq'],
  'exchange.open_request': ['request_id'],
  'exchange.request_escalation': ['request_id', 'level'],
  'exchange.delay': ['id'],
  'exchange.plea': ['id'],
  'exchange.plea_answer': ['plea_id'],
  'exchange.correction_notice': ['id'],
  'exchange.correction_receipt': ['notice_id'],
  'chain.journey': ['id'],
  'chain.party': ['journey_id', 'role', 'seq'],
  'chain.milestone': ['id'],
  'chain.step': ['milestone_id', 'seq'],
  'chain.open_milestone': ['milestone_id'],
  'chain.journey_end': ['journey_id'],
  'handoffs.handoff': ['id'],
  'handoffs.covered_person': ['handoff_id', 'person_id'],
  'handoffs.step': ['handoff_id', 'seq'],
  'handoffs.open_handoff': ['handoff_id'],
  'handoffs.escalation': ['handoff_id', 'level'],
  'handoffs.message': ['handoff_id', 'seq'],
  'kernel.activity': ['action'],
}

export function keyOf(table: string, row: Row): string {
  return (keyColumns[table] ?? []).map((column) => String(row[column])).join(' ')
}
