import { describe, expect, it } from 'vitest'
import { plainFacts } from './due-facts.ts'
import { decideMoveDue } from './move-due.ts'
import type { StoredMilestone } from './stored-milestone.ts'

const open: StoredMilestone = {
  id: '018f0000-0000-7000-8000-000000000001',
  journey_id: '018f0000-0000-7000-8000-000000000002',
  person_id: '018f0000-0000-7000-8000-000000000003',
  key: 'decision',
  category: 'case',
  responsible: 'MIGR',
  readyOn: '2026-05-24',
  doneOn: null,
  outcome: null,
  dueOn: '2026-11-24',
  dueRule: 'asylum.decision',
  dueSource: 'SFS 2006:97 8 kap. 10 §',
  dueAnchor: '2026-05-24',
  dueFacts: null,
  dueMoves: [],
  stallOn: '2027-01-01',
  lastSeq: 1,
  withdrawn: false,
  doneBy: null,
  doneAt: null,
}
const until = (day: string | null) => ({
  ...plainFacts,
  extensions: [{ ground: 'special_reasons' as const, until: day }],
})
const wish = { organisationId: 'MIGR', facts: until('2027-03-01'), because: 'Tolk saknas.', isProtected: false }

describe('the last day of an open step', () => {
  it.each([
    ['to a day within the nine months (SFS 2006:97 8 kap. 10 §)', wish, '2027-03-01'],
    ['by all nine months', { ...wish, facts: until(null) }, '2027-08-24'],
    ['of a protected person, without a word', { ...wish, isProtected: true, because: undefined }, '2027-03-01'],
    [
      'to be counted from after Dublin',
      { ...wish, facts: { ...plainFacts, shift: { ground: 'dublin' as const, to: '2026-08-24' } } },
      '2027-02-24',
    ],
  ])('is moved %s', (_how, moved, on) => {
    const decided = decideMoveDue(open, moved)
    expect(decided.ok ? decided.value.on.toString() : decided.refusal).toBe(on)
  })

  it.each<[string, Partial<StoredMilestone>, Partial<typeof wish>, object]>([
    ['another organisation', {}, { organisationId: 'K1380' }, { reason: 'not_responsible', responsible: 'MIGR' }],
    ['a step that was withdrawn', { withdrawn: true }, {}, { reason: 'milestone_withdrawn' }],
    ['a step that is done', { doneOn: '2026-11-01' }, {}, { reason: 'milestone_not_open' }],
    ['a step that waits', { readyOn: null }, {}, { reason: 'milestone_not_open' }],
    ['a step without a last day', { dueOn: null, dueRule: null, dueAnchor: null }, {}, { reason: 'no_deadline' }],
    [
      'a day to count from that lies before the usual one, and before the rule itself',
      {},
      { facts: { ...plainFacts, extensions: [], shift: { ground: 'dublin' as const, to: '1988-03-01' } } },
      { reason: 'shift_not_later', anchor: '2026-05-24', source: 'SFS 2006:97 8 kap. 10 §' },
    ],
    [
      'a day that a decision has set (SFS 2016:39 10 §)',
      { dueRule: 'anvisning.reception', dueOn: '2026-07-01', dueSource: 'SFS 2016:39 10 §' },
      {},
      { reason: 'deadline_decided', on: '2026-07-01', source: 'SFS 2016:39 10 §' },
    ],
    [
      'words about a protected person (SFS 2009:400 21 kap. 3 §)',
      {},
      { isProtected: true },
      { reason: 'note_about_protected', source: 'SFS 2009:400 21 kap. 3 §' },
    ],
    [
      'more than nine months',
      {},
      { facts: until('2027-09-01') },
      { reason: 'extension_too_long', latest: '2027-08-24', source: 'SFS 2006:97 8 kap. 10 §' },
    ],
  ])('is not moved for %s', (_why, step, changed, refusal) => {
    expect(decideMoveDue({ ...open, ...step }, { ...wish, ...changed })).toEqual({ ok: false, refusal })
  })

  it('is not moved without saying why (SFS 2017:900 32 §)', () => {
    expect(decideMoveDue(open, { ...wish, because: undefined })).toEqual({
      ok: false,
      refusal: { reason: 'deadline_reason_missing', source: 'SFS 2017:900 32 §' },
    })
  })
})
