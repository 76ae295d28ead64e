import type { PlainText } from '../texts/texts.ts'

/**
 * What is known of those who walk a journey and is no step of it. A step hangs on it as on an outcome: `only: { registered: yes }` belongs
 * to the journey of those who are in the population register. Whoever does not know it can say nothing of such a step.
 */
export const knownFacts = {
  registered: {
    name: { sv: 'Folkbokförd', en: 'In the population register', ar: 'مسجل في السجل السكاني' },
    outcomes: [
      { key: 'yes', name: { sv: 'Folkbokförd', en: 'In the population register', ar: 'مسجل في السجل السكاني' } },
      {
        key: 'no',
        name: { sv: 'Inte folkbokförd', en: 'Not in the population register', ar: 'غير مسجل في السجل السكاني' },
      },
    ],
  },
  abroad: {
    name: { sv: 'Sökte från utlandet', en: 'Applied from abroad', ar: 'قدّم الطلب من الخارج' },
    outcomes: [
      { key: 'yes', name: { sv: 'Sökte från utlandet', en: 'Applied from abroad', ar: 'قدّم الطلب من الخارج' } },
      { key: 'no', name: { sv: 'Är i Sverige', en: 'Is in Sweden', ar: 'موجود في السويد' } },
    ],
  },
} as const satisfies Record<string, { name: PlainText; outcomes: readonly { key: string; name: PlainText }[] }>
export type KnownFact = keyof typeof knownFacts

export function isKnownFact(key: string): key is KnownFact {
  return Object.hasOwn(knownFacts, key)
}

interface HangsOn {
  readonly only?: Readonly<Record<string, readonly string[]>>
}

/** The facts on which steps of a template hang. */
export function factsNeeded({ milestones }: { milestones: readonly HangsOn[] }): KnownFact[] {
  return [...new Set(milestones.flatMap(({ only = {} }) => Object.keys(only)))].filter(isKnownFact)
}
