import type { NewPerson } from '@kedjan/contract'
import { keptFamily } from './names.ts'
import { lmaCard } from './numbers.ts'

/** The people of the story were asked when they came, before anything was decided. */
export const asked = { state: 'asked', on: '2026-02-26', how: 'interpreter' } as const

export const grownUp = {
  languages: [{ code: 'ar', interpreter: true }],
  needs: [],
  needsAsked: asked,
  protection: 'none' as const,
}

/** An Arabic name in both scripts. */
export function written(given: string, family: string, asWritten: string) {
  return { given, family, asWritten, writtenLanguage: 'ar' }
}

/** A child of the story. */
export function child(
  [given, asWritten]: readonly [string, string],
  birthDate: string,
  sex: 'female' | 'male',
  place: number,
): NewPerson {
  return {
    ...grownUp,
    ...written(given, 'al-Tajribi', `${asWritten} التجريبي`),
    birthDate,
    sex,
    citizenship: 'SY',
    position: 'child',
    lmaCard: lmaCard('K-2026-00417', place),
  }
}

/** One of the household that has just moved in. */
export function ofArrived(
  place: number,
  [given, asWritten]: readonly [string, string],
  ...[birthDate, sex, position]: [string, NewPerson['sex'], NewPerson['position']]
): NewPerson {
  return {
    ...grownUp,
    ...written(given, keptFamily, `${asWritten} النموذجي`),
    birthDate,
    sex,
    citizenship: 'SY',
    position,
    lmaCard: lmaCard('K-2026-00488', place),
  }
}

interface Single {
  readonly number: number
  readonly name: readonly [given: string, family: string, asWritten: string]
  readonly language: string
  readonly citizenship: string
  readonly born: string
}

/** Somebody who comes alone. */
export function single({ number, name: [given, family, asWritten], ...who }: Single): NewPerson {
  return {
    given,
    family,
    asWritten,
    writtenLanguage: who.language,
    birthDate: who.born,
    sex: 'male',
    citizenship: who.citizenship,
    position: 'reference_person',
    languages: [{ code: who.language, interpreter: true }],
    needs: [],
    needsAsked: asked,
    protection: 'none',
    lmaCard: lmaCard(`K-2026-00${number}`, 1),
  }
}
