import type { Persona } from '@kedjan/contract'
import { expect, test } from 'vitest'
import { storySteps } from './story.ts'

const someone = { role: '', about: '', language: 'sv' }
const personas: Persona[] = [
  { ...someone, hint: 'a', kind: 'staff', name: 'A', organisation: 'Migrationsverket' },
  { ...someone, hint: 'b', kind: 'staff', name: 'B', organisation: 'Halmstads kommun' },
  { ...someone, hint: 'c', kind: 'person', name: 'C', organisation: '' },
]

test('each step of the story names whom to be and where it is done', () => {
  expect(storySteps(personas, '1').map((step) => [step.persona?.hint, step.to])).toEqual([
    ['a', '/persons/1'],
    ['b', '/work?show=answer'],
    ['b', '/work?show=fulfil'],
    [undefined, '/persons/1'],
    [undefined, '/persons/1'],
    [undefined, '/persons/1'],
    ['c', '/me'],
  ])
})
