import type { Persona } from '@kedjan/contract'
import { expect, test } from 'vitest'
import { storySteps } from './story.ts'

const staff = { kind: 'staff', name: '', role: '', organisation: '', about: '', language: 'sv' } as const
const personas: Persona[] = [
  { ...staff, hint: 'staff:MIGR:1' },
  { ...staff, hint: 'staff:K1380:1' },
  { ...staff, hint: 'person:settled:1', kind: 'person' },
  { ...staff, hint: 'person:story:1', kind: 'person' },
]

test('each step of the story names whom to be and where it is done', () => {
  expect(storySteps(personas, '7').map((step) => [step.number, step.persona?.hint, step.to])).toEqual([
    [1, 'staff:MIGR:1', '/persons/7'],
    [2, 'staff:K1380:1', '/work?show=answer'],
    [3, 'staff:K1380:1', '/work?show=fulfil'],
    [4, undefined, '/persons/7'],
    [5, undefined, '/persons/7'],
    [6, undefined, '/persons/7'],
    [7, 'person:story:1', '/me'],
  ])
})
