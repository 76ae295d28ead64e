import type { Journey, Milestone } from '@kedjan/contract'

/** A waiting milestone of Halmstad, for tests to change. */
export function milestoneLike(key: string, change: Partial<Milestone> = {}): Milestone {
  return {
    id: null,
    key,
    name: key,
    help: '',
    responsible: 'K1380',
    responsibleName: 'Halmstads kommun',
    state: 'waiting',
    mine: false,
    actor: 'organisation',
    dependsOn: [],
    readyOn: null,
    doneOn: null,
    expectedFrom: '2026-12-01',
    expectedTo: '2026-12-10',
    deadline: null,
    counting: null,
    may: [],
    stallOn: null,
    stall: null,
    outcome: null,
    critical: false,
    pendingElsewhere: false,
    closedBy: 'officer',
    ...change,
  }
}

export function journeyLike(milestones: Milestone[], change: Partial<Journey> = {}): Journey {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    template: 'settlement_assigned',
    name: 'Bosättning',
    subject: 'household',
    personId: '00000000-0000-4000-8000-000000000002',
    startedOn: '2026-10-02',
    end: null,
    openedBy: null,
    expectedEnd: '2027-02-01',
    expectedBetween: { earliest: '2027-02-01', latest: '2027-02-01' },
    milestones,
    ...change,
  }
}
