import type { HandoffItem, PersonItem, Stall, WorkMilestone } from '@kedjan/contract'

/** One line of My work, whatever it is about. */
export interface WorkRow {
  id: string
  leadsTo: { page: 'handoff' | 'person'; id: string }
  /** The name as it may be known; null where it may not. */
  person: { latin: string; asWritten: string | null } | null
  personsCount: number | null
  protectedPerson: boolean
  what:
    | { kind: 'anvisning' | 'referral' }
    | { name: string; journey: string; state: WorkMilestone['state']; stall: Stall | null }
    | null
  /** Tells apart households whose names are alike. */
  caseNumber: string | null
  /** The other organisation. */
  beside: string | null
  dueOn: string | null
  daysLeft: number | null
  source: string | null
  reminded: boolean
  /** An anvisning that waits for this organisation to acknowledge it. */
  mayAcknowledge: boolean
}

export function rowOfHandoff(item: HandoffItem): WorkRow {
  return {
    id: item.id,
    leadsTo: { page: 'handoff', id: item.id },
    person: item.personName === null ? null : { latin: item.personName, asWritten: null },
    personsCount: item.personsCount,
    caseNumber: item.caseNumber,
    protectedPerson: item.protectedPerson,
    what: { kind: item.kind },
    beside: item.mine === 'sender' ? item.toName : item.fromName,
    dueOn: item.dueOn,
    daysLeft: item.daysLeft,
    source: null,
    reminded: item.escalation > 0,
    mayAcknowledge: item.mine === 'receiver' && item.kind === 'anvisning' && item.state === 'decided',
  }
}

export function rowOfMilestone(item: WorkMilestone): WorkRow {
  return {
    id: item.milestoneId,
    leadsTo: { page: 'person', id: item.personId },
    person: item.personName === null ? null : { latin: item.personName, asWritten: null },
    personsCount: item.personsCount,
    caseNumber: item.caseNumber,
    protectedPerson: item.protectedPerson,
    what: { name: item.name, journey: item.journeyName, state: item.state, stall: item.stall },
    beside: null,
    dueOn: item.deadline?.on ?? null,
    daysLeft: item.daysLeft,
    source: item.deadline?.source ?? null,
    reminded: false,
    mayAcknowledge: false,
  }
}

export function rowOfPerson(item: PersonItem): WorkRow {
  return {
    id: item.personId,
    leadsTo: { page: 'person', id: item.personId },
    person: item.name && { latin: `${item.name.given} ${item.name.family}`, asWritten: item.name.asWritten },
    personsCount: item.householdSize,
    protectedPerson: item.protectedPerson,
    what: null,
    caseNumber: item.caseNumber,
    beside: null,
    dueOn: null,
    daysLeft: null,
    source: null,
    reminded: false,
    mayAcknowledge: false,
  }
}
