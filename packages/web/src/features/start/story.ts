import type { Persona } from '@kedjan/contract'

export interface StoryStep {
  number: number
  persona: Persona | undefined
  /** Where the step is done, once one is that persona. */
  to: string
}

interface Scene {
  /** How the hint of the one to be begins: `staff:` and the organisation. */
  hint: string
  to: (personId: string) => string
}

const person = (personId: string) => `/persons/${personId}`

const scenes: readonly Scene[] = [
  { hint: 'staff:MIGR:', to: person },
  { hint: 'staff:K1380:', to: () => '/work?show=answer' },
  { hint: 'staff:K1380:', to: () => '/work?show=fulfil' },
  { hint: 'staff:SKV:', to: person },
  { hint: 'staff:AF:', to: person },
  { hint: 'staff:FK:', to: person },
]

/** The steps of the guided story in order, each with whom to be; the last is to be the one whom it is about. */
export function storySteps(personas: readonly Persona[], personId: string): StoryStep[] {
  const all = [...scenes, { hint: 'person:story:', to: () => '/me' }]
  return all.map(({ hint, to }, at) => ({
    number: at + 1,
    persona: personas.find((one) => one.hint.startsWith(hint)),
    to: to(personId),
  }))
}

/** Staff are told apart by what they do and where; a newcomer by name. */
export function nameOf({ name, role, organisation }: Persona): string {
  return organisation === '' ? name : `${role}, ${organisation}`
}
