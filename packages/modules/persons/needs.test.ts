import type { RecordNeeds } from '@kedjan/contract'
import { Temporal } from '@kedjan/kernel'
import { expect, it } from 'vitest'
import { decideNeeds, isNeedsKnown } from './needs.ts'

const today = Temporal.PlainDate.from('2026-11-24')
const asked = { state: 'asked', on: '2026-11-20', how: 'interpreter' } as const
const notAsked = { state: 'not_asked' } as const

it.each<[string, RecordNeeds, unknown]>([
  ['"none" is an answer to a question', { needs: [], noNeeds: true, needsAsked: asked }, 'recorded'],
  [
    '"none" without a question is refused (JO 2280-2009)',
    { needs: [], noNeeds: true, needsAsked: notAsked },
    { reason: 'needs_not_asked', source: 'practice: JO 2280-2009' },
  ],
  [
    'a question of tomorrow has not been asked',
    { needs: [], needsAsked: { ...asked, on: '2026-11-25' } },
    { reason: 'needs_not_asked', source: 'practice: JO 2280-2009' },
  ],
  ['a question of today has', { needs: [], noNeeds: true, needsAsked: { ...asked, on: '2026-11-24' } }, 'recorded'],
  ['that nobody asked can be said', { needs: [], needsAsked: notAsked }, 'recorded'],
  ['a need that is known is written without a question', { needs: ['quiet'], needsAsked: notAsked }, 'recorded'],
  [
    'needs and none is not an answer',
    { needs: ['quiet'], noNeeds: true, needsAsked: asked },
    { reason: 'needs_contradict_each_other' },
  ],
])('%s', (_name, command, expected) => {
  const decided = decideNeeds(command, today)
  expect(decided.ok ? 'recorded' : decided.refusal).toEqual(expected)
})

it.each([
  ['nothing written', undefined, false],
  ['not asked', { needs: [], asked: notAsked }, false],
  ['asked and none', { needs: [], asked }, true],
  ['not asked, but known', { needs: ['quiet'], asked: notAsked }, true],
])('needs are known or not: %s', (_name, value, known) => {
  expect(isNeedsKnown(value)).toBe(known)
})
