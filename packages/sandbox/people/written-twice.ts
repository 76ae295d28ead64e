import type { NewPerson, RegisterHousehold } from '@kedjan/contract'
import type { PlainDate } from '@kedjan/kernel'
import { lmaCard } from './numbers.ts'

/** How the second registration of a household came to differ from the first. */
export const waysToDiffer = ['other_spelling', 'names_swapped', 'date_swapped', 'first_of_january'] as const
export type WayToDiffer = (typeof waysToDiffer)[number]

/** The same household with the same permit, written down again under another case number by somebody who did not find the first. */
export function writtenTwice(
  first: RegisterHousehold,
  again: { caseNumber: string; day: PlainDate; way: WayToDiffer },
): RegisterHousehold {
  return {
    ...first,
    caseNumber: again.caseNumber,
    members: first.members.map((member, index) => writtenAgain(member, index, again)),
  }
}

function writtenAgain(
  member: NewPerson,
  index: number,
  { caseNumber, day, way }: { caseNumber: string; day: PlainDate; way: WayToDiffer },
): NewPerson {
  const { asWritten: _own, writtenLanguage: _language, coordinationNumber: _number, lmaCard: card, ...rest } = member
  const [given, family] = [respelt(member.given), respelt(member.family)]
  return {
    ...rest,
    ...(way === 'names_swapped' ? { given: family, family: given } : { given, family }),
    birthDate: isNearOfAge(member, day) ? member.birthDate : dateAgain(member.birthDate, way),
    ...(card ? { lmaCard: lmaCard(caseNumber, index + 1) } : {}),
  }
}

/** Another day of the same year must make nobody of age, or unborn. */
function isNearOfAge({ birthDate }: NewPerson, day: PlainDate): boolean {
  const years = day.year - Number(birthDate.slice(0, 4))
  return years < 1 || (years >= 17 && years <= 19)
}

function dateAgain(birthDate: string, way: WayToDiffer): string {
  const [year, month, day] = birthDate.split('-')
  if (way === 'date_swapped' && Number(day) <= 12) return `${year}-${day}-${month}`
  return way === 'first_of_january' ? `${year}-01-01` : birthDate
}

const otherSpellings: readonly [RegExp, string][] = [
  [/^al-/, 'Al '],
  [/ou/, 'u'],
  [/ii/, 'iy'],
  [/aa/, 'a'],
  [/ee/, 'i'],
  [/[îı]/g, 'i'],
  [/ê/g, 'e'],
  [/û/g, 'u'],
  [/sh/, 'sch'],
  [/(?<=.)mm/, 'm'],
  [/(?<=[aeiou])([lmnrs])(?=[aeiou])/, '$1$1'],
  [/i$/, 'y'],
  [/([lmnrstd])$/, '$1$1'],
]

/** A name as somebody else would write what they hear: by the first rule that fits it. */
function respelt(name: string): string {
  const rule = otherSpellings.find(([pattern]) => name.search(pattern) >= 0)
  return rule ? name.replace(...rule) : name
}
