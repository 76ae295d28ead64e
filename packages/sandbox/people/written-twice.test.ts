import { decideHousehold, nameKeys } from '@kedjan/modules/persons'
import { describe, expect, it } from 'vitest'
import { planHistory } from '../arrivals.ts'
import { dayOf } from '../days.ts'
import { speakers } from './names.ts'
import { waysToDiffer, writtenTwice } from './written-twice.ts'

const until = dayOf('2026-11-24')
const plan = [...planHistory(20261124, 2000, until)].flatMap(([day, households]) =>
  households.map((household) => ({ day: dayOf(day), household })),
)

/** The sounds, years and sexes of a household: what a second registration has in common with the first. */
function shapeOf({ members }: (typeof plan)[number]['household']): string {
  const sounds = (text: string) => nameKeys(text).filter((key) => key !== 'al')
  return members
    .map(
      ({ given, family, birthDate, sex }) => `${sounds(`${given} ${family}`).sort()} ${birthDate.slice(0, 4)} ${sex}`,
    )
    .join()
}

describe('a country of two thousand', () => {
  it('has five households that were written down twice, under other case numbers and later', () => {
    const shapes = plan.map(({ household }) => shapeOf(household))
    const twice = plan.filter(
      ({ household }, index) => household.members.length > 1 && shapes.indexOf(shapes[index] ?? '') < index,
    )
    expect(twice).toHaveLength(5)
    expect(new Set(plan.map(({ household }) => household.caseNumber)).size).toBe(plan.length)
    for (const { household, day } of twice) expect(decideHousehold(household, day).ok).toBe(true)
  })
})

describe('a name that is spelt otherwise', () => {
  it('is another text with the same sound', () => {
    const names = speakers.flatMap(({ women, men, families }) => [...women, ...men, ...families.flat()])
    const latin = [...new Set(names.flatMap((name) => name?.[0] ?? []))]
    const [first] = plan
    if (!first) throw new Error('nobody arrives')
    const [member] = first.household.members
    if (!member) throw new Error('a household without members')
    for (const name of latin) {
      const household = { ...first.household, members: [{ ...member, given: name, family: name }] }
      const again = { caseNumber: 'K-2026-09999', day: first.day, way: waysToDiffer[0] }
      const [written] = writtenTwice(household, again).members
      expect([name, nameKeys(written?.given ?? '').filter((key) => key !== 'al')]).toEqual([
        name,
        nameKeys(name).filter((key) => key !== 'al'),
      ])
    }
  })
})
