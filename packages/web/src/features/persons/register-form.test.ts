import { RegisterHousehold } from '@kedjan/contract'
import { expect, test } from 'vitest'
import { emptyHousehold, emptyMember, householdBody } from './register-form.ts'

const member = {
  ...emptyMember('reference_person'),
  given: 'Amal',
  family: 'Haddad',
  birthDate: '1988-03-12',
  citizenship: 'sy',
  language: 'ar',
  interpreter: true,
}

test('a filled form is what the contract asks for', () => {
  const body = householdBody({ ...emptyHousehold('2026-11-24'), caseNumber: 'K-2026-00417', members: [member] })
  const parsed = RegisterHousehold.parse(body)
  expect(parsed.permit).toEqual({ ground: 'refugee', decidedOn: '2026-11-24', validTo: null })
  expect(parsed.members[0]?.citizenship).toBe('SY')
  expect(parsed.members[0]?.languages).toEqual([{ code: 'ar', interpreter: true }])
})

test('what is left empty is not sent', () => {
  const body = householdBody({ ...emptyHousehold('2026-11-24'), members: [member] })
  expect(body).not.toHaveProperty('address')
  expect(body.members[0]).not.toHaveProperty('phone')
  expect(body.members[0]).not.toHaveProperty('educationYears')
})

test('nobody is without needs by default: unasked says nothing, asked and none says none', () => {
  const needsOf = (changes: object) => {
    const body = householdBody({
      ...emptyHousehold('2026-11-24'),
      caseNumber: 'K-2026-00417',
      members: [{ ...member, ...changes }],
    })
    const { needs, noNeeds, needsAsked } = RegisterHousehold.parse(body).members[0] ?? {}
    return { needs, noNeeds, needsAsked }
  }
  const asked = { state: 'asked', on: '2026-11-20', how: 'interpreter' }
  expect(needsOf({})).toEqual({ needs: [], noNeeds: undefined, needsAsked: { state: 'not_asked' } })
  expect(needsOf({ asked: true, askedOn: '2026-11-20' })).toEqual({ needs: [], noNeeds: true, needsAsked: asked })
  expect(needsOf({ asked: true, askedOn: '2026-11-20', needs: ['quiet'] })).toEqual({
    needs: ['quiet'],
    noNeeds: undefined,
    needsAsked: asked,
  })
})
