import type { DeadlineAct, DeadlineChoices } from '@kedjan/contract'
import { describe, expect, it, test } from 'vitest'
import { bodyOf, type DeadlineForm, moveOf, pathOf, startOf } from './deadline-form.ts'

const special = {
  ground: 'special_reasons' as const,
  when: 'det finns särskilda skäl',
  source: 'SFS 2006:97 8 kap. 10 §',
}
const choices: DeadlineChoices = {
  milestoneId: '018f0000-0000-7000-8000-000000000001',
  extend: [{ ...special, after: '2026-11-24', latest: '2027-08-24', mustBeTold: true }],
  pause: [],
  resume: null,
  shift: [],
  takeBack: [],
  correct: { on: '2026-11-20', from: '2026-11-01', to: '2026-11-24' },
  protectedPerson: false,
}
const filled = (act: DeadlineAct, part: Partial<DeadlineForm>) => moveOf(act, { ...startOf(act, choices), ...part })

describe('the form of a move', () => {
  it.each<[DeadlineAct, Partial<DeadlineForm>, object | null]>([
    ['extend', {}, { act: 'extend', ground: 'special_reasons' }],
    ['extend', { to: '2027-03-01' }, { act: 'extend', ground: 'special_reasons', until: '2027-03-01' }],
    ['extend', { to: '2027-03' }, null],
    ['pause', { pauseOn: 'before_plan', from: '2026-12-01' }, null],
    [
      'pause',
      { pauseOn: 'before_plan', from: '2026-12-01', to: '2026-12-10' },
      { act: 'pause', ground: 'before_plan', from: '2026-12-01', to: '2026-12-10' },
    ],
    ['resume', { from: ' 2026-12-05 ' }, { act: 'resume', from: '2026-12-05' }],
    ['shift', { to: '2026-12-05' }, null],
    ['shift', { shiftOn: 'dublin', to: '2026-12-05' }, { act: 'shift', ground: 'dublin', to: '2026-12-05' }],
    ['take_back', {}, null],
    ['take_back', { takeBack: 'extension' }, { act: 'take_back', of: 'extension' }],
    ['correct_day', {}, { act: 'correct_day', on: '2026-11-20' }],
  ])('to %s with %j says %j', (act, part, move) => {
    expect(filled(act, part)).toEqual(move)
  })
})

test('why is sent where something is written, and not as an empty word', () => {
  const form = { ...startOf('extend', choices), to: '2027-03-01' }
  expect(bodyOf('extend', { ...form, because: ' ' })).toEqual({ ground: 'special_reasons', until: '2027-03-01' })
  expect(bodyOf('extend', { ...form, because: 'Tolk saknas. ' })).toEqual({
    ground: 'special_reasons',
    until: '2027-03-01',
    because: 'Tolk saknas.',
  })
})

test('every act has its address', () => {
  expect(pathOf('m1', 'shift')).toBe('/api/milestones/m1/count-from')
  expect(pathOf('m1', 'take_back')).toBe('/api/milestones/m1/take-back-move')
})
