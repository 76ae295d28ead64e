import type { Id, StaffActor } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { describe, expect, test } from 'vitest'
import { completeMilestone } from '../chain/index.ts'
import { aHousehold, aMember, begun, done, milestoneId, officers, seen } from '../testing/index.ts'
import { proposeCompletion, proposeTellings } from './milestone-proposal.ts'
import { rolesToName } from './outcome-choices.ts'
import { readPersonPage } from './person-page.ts'

const database = useDatabase()
const officer = officers(database)

function proposal(actor: StaffActor, milestone: Id) {
  return seen(database, actor, (tx) =>
    proposeCompletion({ tx, clock: database.clock, actor, language: 'sv' }, milestone),
  )
}

async function settlesAlone() {
  const migr = await officer('MIGR')
  const begun = await aHousehold(database, migr, { settlement: 'own', members: [aMember({ birthDate: '1984-01-02' })] })
  return { migr, begun, ownDwelling: await milestoneId(database, begun.journeyId, 'own_dwelling') }
}

describe('what completing a step asks for', () => {
  test('a step that turns out in one way only asks for no choice, and for nobody who follows from the home', async () => {
    const { migr, ownDwelling } = await settlesAlone()
    const result = await proposal(migr, ownDwelling)
    if (!result.ok) throw new Error(result.refusal.reason)
    expect(result.value).toMatchObject({ asks: 'own_dwelling', outcomes: [], fills: [] })
    expect(result.value.disclosures.every(({ on }) => on.length === 0)).toBe(true)
  })

  test('is told to whoever is responsible, and refused to others without saying that the step exists', async () => {
    const { begun, ownDwelling } = await settlesAlone()
    const registration = await milestoneId(database, begun.journeyId, 'population_registration')
    const skv = await proposal(await officer('SKV'), registration)
    expect(!skv.ok && skv.refusal.reason).toBe('waits_for_other_step')
    const stranger = await proposal(await officer('K0180'), ownDwelling)
    expect(!stranger.ok && stranger.refusal.reason).toBe('milestone_not_found')
  })
})

test('what is told to organisations that the form names is offered before it is sent, and to nobody but whoever has the step', async () => {
  const migr = await officer('MIGR')
  const milestone = await municipalityToName(migr)
  const before = await proposal(migr, milestone)
  expect(before.ok && before.value.disclosures).toEqual([])
  const named = { parties: [{ role: 'assigned_municipality', organisationId: 'K1380' }] }
  const asked = (actor: StaffActor, wish = named) =>
    seen(database, actor, (tx) =>
      proposeTellings({ tx, clock: database.clock, actor, language: 'sv' }, { milestoneId: milestone, named: wish }),
    )
  const offered = await asked(migr)
  expect(offered.ok && offered.value.disclosures).toMatchObject([
    { basisId: 'mv-municipality-anvisning', recipient: 'K1380', recipientName: 'Halmstads kommun' },
  ])
  const agency = await asked(migr, { parties: [{ role: 'assigned_municipality', organisationId: 'AF' }] })
  expect(!agency.ok && agency.refusal.reason).toBe('party_of_another_kind')
  const stranger = await asked(await officer('K0180'))
  expect(!stranger.ok && stranger.refusal.reason).toBe('milestone_not_found')
})

/** The step of a resettlement in which Migrationsverket says which municipality receives. */
async function municipalityToName(migr: StaffActor): Promise<Id> {
  const { journeyId } = await begun(database, migr, { chain: 'resettlement', members: [aMember()] })
  const on = database.clock.today().toString()
  const steps: [key: string, more: object][] = [
    ['selection', { outcome: 'selected' }],
    ['needs_asked', {}],
    ['permit', { permit: { ground: 'resettled', validTo: null } }],
  ]
  for (const [key, more] of steps) {
    const id = await milestoneId(database, journeyId, key)
    await done(database, migr, (tx, clock) =>
      completeMilestone(tx, clock, migr, { milestoneId: id, on, disclose: [], ...more }),
    )
  }
  return milestoneId(database, journeyId, 'municipality_named')
}

test('only roles that do not follow from where the household lives are to be named', () => {
  const fills = ['residence_municipality', 'region', 'embassy'] as const
  const step = { fills, name: { sv: '', en: '', ar: '' } } as unknown as Parameters<typeof rolesToName>[0]
  expect(rolesToName({ ...step, asks: 'residence' })).toEqual(['embassy'])
  expect(rolesToName(step)).toEqual(['residence_municipality', 'region', 'embassy'])
})

test('a page says how each chain stands to the one that opened it', async () => {
  const { migr, begun } = await settlesAlone()
  const page = await seen(database, migr, (tx) =>
    readPersonPage({ tx, clock: database.clock, actor: migr, language: 'sv' }, begun.personId),
  )
  if (!page.ok) throw new Error(page.refusal.reason)
  expect(page.value.journeys.map(({ template, openedBy, end }) => [template, openedBy, end])).toEqual([
    ['settlement_own', null, null],
  ])
})
