import { BeginChain, type ChainItem } from '@kedjan/contract'
import { expect, test } from 'vitest'
import { beginBody, emptyBegin } from './begin-form.ts'
import { emptyMember, emptyNewHousehold, newHouseholdBody } from './register-form.ts'

const asylum: ChainItem = {
  key: 'asylum',
  name: 'Asyl',
  subject: 'household',
  inForce: true,
  begunBy: ['Migrationsverket'],
  mayBegin: true,
  startsWith: [],
  wordings: [],
}
const child: ChainItem = {
  ...asylum,
  key: 'unaccompanied_child',
  startsWith: [{ role: 'arrival_municipality', name: 'Ankomstkommunen', kind: 'municipality' }],
}
const member = {
  ...emptyMember('reference_person'),
  given: 'Amal',
  family: 'Haddad',
  birthDate: '1988-03-12',
  citizenship: 'sy',
}

test('a chain is chosen beforehand only where there is one to choose', () => {
  expect(emptyBegin([asylum], '2026-11-24').chain).toBe('asylum')
  expect(emptyBegin([asylum, child], '2026-11-24').chain).toBeNull()
})

test('a filled form is what the contract asks for', () => {
  const household = newHouseholdBody({ ...emptyNewHousehold(), caseNumber: 'K-2026-00417', members: [member] })
  const form = { ...emptyBegin([asylum], '2026-11-24') }
  const parsed = BeginChain.parse({ ...beginBody(form, [asylum]), household })
  expect(parsed).toMatchObject({ chain: 'asylum', startedOn: '2026-11-24', parties: [] })
  expect(parsed.household?.members[0]?.given).toBe('Amal')
})

test('only those are named who take part from the first day', () => {
  const parties = { arrival_municipality: 'K1380', embassy: 'EMB_AMMAN' }
  const form = { ...emptyBegin([asylum, child], '2026-11-24'), parties }
  expect(beginBody({ ...form, chain: 'asylum' }, [asylum, child]).parties).toEqual([])
  expect(beginBody({ ...form, chain: 'unaccompanied_child' }, [asylum, child]).parties).toEqual([
    { role: 'arrival_municipality', organisationId: 'K1380' },
  ])
})
