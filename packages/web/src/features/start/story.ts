import type { Persona } from '@kedjan/contract'

export interface StoryStep {
  number: number
  persona: Persona | undefined
  /** Where the step is done, once one is that persona. */
  to: string
}

interface Scene {
  kind: Persona['kind']
  organisation: RegExp
  to: (personId: string) => string
}

const person = (personId: string) => `/persons/${personId}`
const municipality = /halmstad/i

// Agencies carry their Swedish names in every language of the interface.
const scenes: readonly Scene[] = [
  { kind: 'staff', organisation: /migrationsverket/i, to: person },
  { kind: 'staff', organisation: municipality, to: () => '/work?show=answer' },
  { kind: 'staff', organisation: municipality, to: () => '/work?show=fulfil' },
  { kind: 'staff', organisation: /skatteverket/i, to: person },
  { kind: 'staff', organisation: /arbetsförmedlingen/i, to: person },
  { kind: 'staff', organisation: /försäkringskassan/i, to: person },
  { kind: 'person', organisation: /./, to: () => '/me' },
]

/** The steps of the guided story in order, each with whom to be. */
export function storySteps(personas: readonly Persona[], personId: string): StoryStep[] {
  return scenes.map(({ kind, organisation, to }, at) => ({
    number: at + 1,
    persona: personas.find((one) => one.kind === kind && (kind === 'person' || organisation.test(one.organisation))),
    to: to(personId),
  }))
}
