import type { NewPerson } from '@kedjan/contract'
import type { CastHousehold } from './cast-household.ts'
import { grownUp, written } from './cast-members.ts'
import { lmaCard } from './numbers.ts'

const names = [
  ['Salma', 'سلمى', 'Mazin', 'مازن', 'Jana', 'جنى'],
  ['Huda', 'هدى', 'Basil', 'باسل', 'Yazan', 'يزن'],
  ['Rasha', 'رشا', 'Fadi', 'فادي', 'Tala', 'تالا'],
  ['Nada', 'ندى', 'Ziad', 'زياد', 'Adam', 'آدم'],
] as const

/**
 * Families who have moved in a few days before the meeting places open, two to each, and get done at one visit what there is:
 * so that also a small country shows what a joint visit saves.
 */
export const visitors: readonly CastHousehold[] = names.map((family, at) => {
  const caseNumber = `K-2026-00${701 + at}`
  const [mother, motherWritten, father, fatherWritten, child, childWritten] = family
  const member = (place: number, who: Pick<NewPerson, 'birthDate' | 'sex' | 'position'>, name: readonly string[]) => ({
    ...grownUp,
    ...written(name[0] ?? '', 'al-Ikhtibari', `${name[1]} الاختباري`),
    ...{ ...who, citizenship: 'SY', lmaCard: lmaCard(caseNumber, place) },
  })
  return {
    caseNumber,
    permit: { ground: 'refugee', decidedOn: '2026-09-10', validTo: '2029-09-10' },
    address: `Provboendet, rum ${31 + at}`,
    anvisning: { on: '2026-09-24', to: at < 2 ? 'K0581' : 'K1380', receiveBy: '2026-11-09' },
    days: { acknowledgement: '2026-09-28', housing_reported: '2026-10-12', date_agreed: '2026-10-19' },
    // It is at the visit that they are registered.
    left: { population_registration: '2026-11-25' },
    members: [
      member(1, { birthDate: '1989-05-14', sex: 'female', position: 'reference_person' }, [mother, motherWritten]),
      member(2, { birthDate: '1986-10-02', sex: 'male', position: 'adult' }, [father, fatherWritten]),
      member(3, { birthDate: '2015-03-21', sex: at % 2 === 0 ? 'female' : 'male', position: 'child' }, [
        child,
        childWritten,
      ]),
    ],
  }
})
