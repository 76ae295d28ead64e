import { Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { type AnvisningFacts, type AnvisningWish, type AssignableHousehold, decideAnvisning } from './anvisning.ts'

const permitFor = (ground: string) => ({ ground, decidedOn: Temporal.PlainDate.from('2026-10-02'), validTo: null })
const adult = (ground: string) => [{ permit: permitFor(ground), isChild: false }]
const unseen = { permit: undefined, isChild: false }

const household: AssignableHousehold = {
  personsCount: 5,
  members: adult('refugee'),
  protectedPerson: false,
  needsNotAsked: 0,
  hasOpenJourney: true,
  openAnvisning: false,
}
const wish: AnvisningWish = {
  from: 'MIGR',
  to: { id: 'K1380', kind: 'municipality' },
  receiveBy: '2026-12-14',
  confirmProtected: false,
}
const facts: AnvisningFacts = { remainingKommuntal: 90, today: Temporal.PlainDate.from('2026-10-14') }

interface Case {
  household?: Partial<AssignableHousehold>
  wish?: Partial<AnvisningWish>
  facts?: Partial<AnvisningFacts>
}

function decide(given: Case) {
  return decideAnvisning({ ...household, ...given.household }, { ...wish, ...given.wish }, { ...facts, ...given.facts })
}

describe('an anvisning is issued', () => {
  it.each<[string, Case, string, string]>([
    [
      'until the day two months after the decision (10 §)',
      { wish: { receiveBy: '2026-12-14' } },
      '2026-12-14',
      'SFS 2016:39 10 §',
    ],
    ['for today', { wish: { receiveBy: '2026-10-14' } }, '2026-12-14', 'SFS 2016:39 10 §'],
    [
      'for the resettled within four months (10 §)',
      { household: { members: adult('resettled') }, wish: { receiveBy: '2027-02-14' } },
      '2027-02-14',
      'SFS 2016:39 10 §',
    ],
    [
      'to the last day of a month that is too short',
      { facts: { today: Temporal.PlainDate.from('2026-12-31') }, wish: { receiveBy: '2027-02-28' } },
      '2027-02-28',
      'SFS 2016:39 10 §',
    ],
    [
      'when the kommuntal has room for exactly the household (8 §)',
      { facts: { remainingKommuntal: 5 } },
      '2026-12-14',
      'SFS 2016:39 10 §',
    ],
    [
      'to those with subsidiary protection',
      { household: { members: adult('subsidiary_protection') } },
      '2026-12-14',
      'SFS 2016:39 10 §',
    ],
    [
      'to those with temporary protection',
      { household: { members: adult('temporary_protection') } },
      '2026-12-14',
      'SFS 2016:39 10 §',
    ],
    [
      'to a household whose reference person has no permit, by that of another (9 §)',
      { household: { members: [unseen, ...adult('refugee')] } },
      '2026-12-14',
      'SFS 2016:39 10 §',
    ],
    [
      'to a protected household when the officer has confirmed',
      { household: { protectedPerson: true }, wish: { confirmProtected: true } },
      '2026-12-14',
      'SFS 2016:39 10 §',
    ],
  ])('%s', (_name, given, latest, source) => {
    const decided = decide(given)
    expect(decided.ok && [decided.value.latest.toString(), decided.value.rule.source]).toEqual([latest, source])
  })
})

describe('an anvisning is refused', () => {
  it.each<[string, Case, object]>([
    ['to oneself', { wish: { to: { id: 'MIGR', kind: 'migration_agency' } } }, { reason: 'to_oneself' }],
    [
      'to what is no municipality',
      { wish: { to: { id: 'REG_N', kind: 'region' } } },
      { reason: 'receiver_not_a_municipality' },
    ],
    [
      'for family members, whom the act leaves out',
      { household: { members: adult('family') } },
      { reason: 'outside_scope', source: 'SFS 2016:38 2 §' },
    ],
    [
      'for a child who came alone, who is placed under another act',
      { household: { members: [{ permit: permitFor('refugee'), isChild: true }] } },
      { reason: 'child_alone', source: 'SFS 1994:137 3 §' },
    ],
    [
      'for a permit that is not seen',
      { household: { members: [unseen] } },
      { reason: 'outside_scope', source: 'SFS 2016:38 2 §' },
    ],
    [
      'for a household that has one already, since a decision covers it as a whole',
      { household: { openAnvisning: true } },
      { reason: 'already_assigned', source: 'SFS 2016:39 9 §' },
    ],
    [
      'for a household whose settlement chain is not open',
      { household: { hasOpenJourney: false } },
      { reason: 'no_open_settlement_chain' },
    ],
    [
      'for a day after two months',
      { wish: { receiveBy: '2026-12-15' } },
      { reason: 'deadline_too_late', latest: '2026-12-14', source: 'SFS 2016:39 10 §' },
    ],
    [
      'for a day after four months, even for the resettled',
      { household: { members: adult('resettled') }, wish: { receiveBy: '2027-02-15' } },
      { reason: 'deadline_too_late', latest: '2027-02-14', source: 'SFS 2016:39 10 §' },
    ],
    ['for yesterday', { wish: { receiveBy: '2026-10-13' } }, { reason: 'deadline_in_the_past', today: '2026-10-14' }],
    [
      'for a day that does not exist',
      { wish: { receiveBy: '2026-11-31' } },
      { reason: 'deadline_in_the_past', today: '2026-10-14' },
    ],
    [
      'while the county board has decided no kommuntal',
      { facts: { remainingKommuntal: undefined } },
      { reason: 'kommuntal_missing', source: 'SFS 2016:39 5 §' },
    ],
    [
      'for one person more than the kommuntal has room for',
      { facts: { remainingKommuntal: 4 } },
      { reason: 'kommuntal_used_up', remaining: 4, source: 'SFS 2016:39 8 §' },
    ],
    [
      'when the kommuntal was lowered below what is used',
      { facts: { remainingKommuntal: -3 } },
      { reason: 'kommuntal_used_up', remaining: -3, source: 'SFS 2016:39 8 §' },
    ],
    [
      'for a protected household until the officer confirms',
      { household: { protectedPerson: true } },
      { reason: 'protected_person', source: 'SFS 2009:400 21 kap. 3 §' },
    ],
  ])('%s', (_name, given, refusal) => {
    const decided = decide(given)
    expect(decided.ok ? 'issued' : decided.refusal).toEqual(refusal)
  })
})
