import { describe, expect, it } from 'vitest'
import { type DueChange, learned } from './due-change.ts'
import { plainFacts } from './due-facts.ts'

const paused = { ground: 'before_plan' as const, from: '2026-12-01', to: '2026-12-31' }
const facts = {
  ...plainFacts,
  extensions: [{ ground: 'special_reasons' as const, until: '2027-03-01' }],
  pauses: [paused],
}

describe('what a last day is counted from', () => {
  it.each<[string, DueChange, object]>([
    [
      'a pause that goes on for less',
      { act: 'resume', from: '2026-12-11' },
      { pauses: [{ ...paused, to: '2026-12-10' }] },
    ],
    ['a pause that never began', { act: 'resume', from: '2026-12-01' }, { pauses: [] }],
    ['no extension', { act: 'take_back', of: 'extension' }, { extensions: [] }],
    ['no pause', { act: 'take_back', of: 'pause' }, { pauses: [] }],
  ])('becomes %s', (_what, change, after) => {
    expect(learned(facts, change)).toEqual({ ok: true, value: { ...facts, ...after } })
  })

  it.each<[string, DueChange, object]>([
    [
      'a day outside the pause',
      { act: 'resume', from: '2027-01-01' },
      { reason: 'resumed_outside_pause', from: '2026-12-01', to: '2026-12-31' },
    ],
    ['another day that was never chosen', { act: 'take_back', of: 'shift' }, { reason: 'nothing_to_take_back' }],
  ])('is not changed by %s', (_what, change, refusal) => {
    expect(learned(facts, change)).toEqual({ ok: false, refusal })
  })

  it('has no pause to end where there is none', () => {
    expect(learned(plainFacts, { act: 'resume', from: '2026-12-01' })).toEqual({
      ok: false,
      refusal: { reason: 'no_pause_to_end' },
    })
  })
})
