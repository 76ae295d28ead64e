import { useDatabase } from '@kedjan/kernel/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { searchPersons } from '../persons/index.ts'
import {
  aMember,
  aNumber,
  attempted,
  behind,
  done,
  householdForm,
  officers,
  onDay,
  refused,
  seen,
} from '../testing/index.ts'
import { beginChain, completeMilestone } from './index.ts'
import { selectOpenMilestones } from './work-queries.ts'

const database = useDatabase()
const officer = officers(database)
const today = '2026-11-24'

beforeAll(() => onDay(database, today))

type Begin = Parameters<typeof beginChain>[3]
type Completion = Omit<Parameters<typeof completeMilestone>[3], 'milestoneId' | 'on' | 'disclose'>
/** A step, what its officer says of it, and whom it tells: a basis and a recipient. */
type Taken = readonly [key: string, says?: Completion, tells?: readonly (readonly [string, string])[]]

const birthDate = '1999-03-01'
let serial = 300

function someone(): NonNullable<Begin['household']> {
  const { permit: _none, settlement: _ownWay, ...household } = householdForm({ members: [aMember({ birthDate })] })
  return household
}

function form(chain: string, parties: Begin['parties'], startedOn = today): Begin {
  return { chain, startedOn, parties, household: someone() }
}

async function begun(organisation: string, command: Begin) {
  const actor = await officer(organisation)
  return done(database, actor, (tx, clock) => beginChain(tx, clock, actor, command))
}

/** Takes steps in turn, each as the organisation that answers for it. */
async function walk(journeyId: string, steps: readonly Taken[]): Promise<void> {
  for (const [key, says = {}, tells = []] of steps) {
    const [step] = await behind<{ id: string; responsible: string }>(
      database,
      'select milestone_id as id, responsible from chain.open_milestone where journey_id = $1 and key = $2',
      [journeyId, key],
    )
    if (!step) throw new Error(`the step ${key} is not open`)
    const actor = await officer(step.responsible)
    const disclose = tells.map(([basisId, recipient]) => ({ basisId, recipient }))
    const result = await attempted(database, actor, (tx, clock) =>
      completeMilestone(tx, clock, actor, { milestoneId: step.id, on: today, disclose, ...says }),
    )
    expect(result.ok ? key : `${key}: ${JSON.stringify(result.refusal)}`).toBe(key)
  }
}

/** How a journey ended, and what it opened. */
async function outcomeOf(journeyId: string): Promise<{ how: string | null; opened: string[] }> {
  const [end] = await behind<{ how: string }>(database, 'select how from chain.journey_end where journey_id = $1', [
    journeyId,
  ])
  const opened = await behind<{ template: string }>(
    database,
    'select template from chain.journey where opened_by = $1 order by template',
    [journeyId],
  )
  return { how: end?.how ?? null, opened: opened.map(({ template }) => template) }
}

async function openSteps(journeyId: string): Promise<string[]> {
  const rows = await behind<{ step: string }>(
    database,
    `select responsible || ' ' || key as step from chain.open_milestone where journey_id = $1 order by 1`,
    [journeyId],
  )
  return rows.map(({ step }) => step)
}

function registeredAs(personIds: readonly string[]): Completion {
  serial += 1
  const [personId = ''] = personIds
  return { outcome: 'registered', personalIdentityNumbers: [{ personId, number: aNumber(birthDate, String(serial)) }] }
}

const toHalmstad = { ownDwelling: { municipality: 'K1380', address: 'Provgatan 3' } }

describe('family reunification', () => {
  const amman = [{ role: 'embassy', organisationId: 'EMB_AMMAN' }] as const
  const toMigr = [['embassy-mv-application', 'MIGR']] as const
  const untilDecision: Taken[] = [
    ['application', {}, toMigr],
    ['interview', {}, toMigr],
    ['kinship', { outcome: 'dna_offered' }],
    ['dna_analysis', { outcome: 'supports' }],
    ['maintenance_question', { outcome: 'asked' }],
    ['anchor_answer', { outcome: 'answered' }],
  ]

  test('begins at an embassy and goes over into a settlement of its own', async () => {
    const { journeyId } = await begun('EMB_AMMAN', form('family_reunification', [...amman]))
    expect(await openSteps(journeyId)).toEqual(['EMB_AMMAN application'])
    await walk(journeyId, [
      ...untilDecision,
      [
        'decision',
        { outcome: 'granted', permit: { ground: 'family', validTo: '2028-11-24' } },
        [
          ['mv-embassy-decision', 'EMB_AMMAN'],
          ['mv-skv-registration', 'SKV'],
        ],
      ],
      ['decision_served'],
      ['permit_card'],
      ['arrival', { outcome: 'arrived' }],
      ['municipality_informed', { outcome: 'by_registration' }],
      ['grant_group', { outcome: 'counts' }],
    ])
    expect(await outcomeOf(journeyId)).toEqual({ how: 'completed', opened: ['settlement_own'] })
    const [settlement] = await behind<{ id: string }>(database, 'select id from chain.journey where opened_by = $1', [
      journeyId,
    ])
    expect(await openSteps(settlement?.id ?? '')).toEqual(['MIGR own_dwelling'])
  })

  test('ends when the application is rejected and nobody appeals', async () => {
    const { journeyId } = await begun('EMB_AMMAN', form('family_reunification', [...amman]))
    await walk(journeyId, [
      ...untilDecision,
      ['decision', { outcome: 'rejected' }],
      ['decision_served'],
      ['appeal_or_final', { outcome: 'final' }],
    ])
    expect(await outcomeOf(journeyId)).toEqual({ how: 'completed', opened: [] })
  })

  test('is in the work of the embassy, and no other embassy finds the person', async () => {
    const { journeyId } = await begun('EMB_AMMAN', form('family_reunification', [...amman]))
    const work = async (organisationId: string) => {
      const steps = await seen(database, await officer(organisationId), (tx) =>
        selectOpenMilestones(tx, { organisationId, show: 'open', today, limit: 50 }),
      )
      return steps.filter((step) => step.journey_id === journeyId).map(({ key }) => key)
    }
    expect([await work('EMB_AMMAN'), await work('EMB_ANKARA')]).toEqual([['application'], []])
    const ankara = await officer('EMB_ANKARA')
    const found = await seen(database, ankara, (tx) => searchPersons(tx, database.clock, ankara, 'Amina Exempel'))
    expect(found.items).toEqual([])
  })

  test('is not begun by a municipality, nor without its embassy', async () => {
    const [halmstad, embassy] = [await officer('K1380'), await officer('EMB_AMMAN')]
    const command = form('family_reunification', [...amman])
    expect(await refused(database, halmstad, (tx, clock) => beginChain(tx, clock, halmstad, command))).toEqual({
      reason: 'chain_not_begun_by',
      chain: 'family_reunification',
      kinds: 'embassy',
    })
    const alone = form('family_reunification', [])
    expect(await refused(database, embassy, (tx, clock) => beginChain(tx, clock, embassy, alone))).toEqual({
      reason: 'party_missing',
      role: 'embassy',
    })
  })
})

describe('a work permit', () => {
  const granted = { outcome: 'granted', permit: { ground: 'work' as const, validTo: '2028-11-24' } }
  const untilDecision: Taken[] = [
    ['offer'],
    ['union_opinion', { outcome: 'no_objection' }],
    ['application', { outcome: 'from_abroad', parties: [{ role: 'embassy', organisationId: 'EMB_NEW_DELHI' }] }],
  ]

  test('is worked under, registered and insured, and goes over into the next when it is extended', async () => {
    const { journeyId, personIds } = await begun('MIGR', form('work_permit', []))
    await walk(journeyId, [
      ...untilDecision,
      [
        'decision',
        granted,
        [
          ['mv-embassy-decision', 'EMB_NEW_DELHI'],
          ['mv-skv-registration', 'SKV'],
          ['mv-fk-insurance', 'FK'],
        ],
      ],
      ['decision_served'],
      ['permit_card'],
      ['work_started', { outcome: 'started' }],
      ['address', toHalmstad],
      ['population_registration', registeredAs(personIds), [['skv-municipality-registration', 'K1380']]],
      ['identity_card'],
      ['insured'],
      ['school_place', { outcome: 'no_children' }],
      ['work_period', { outcome: 'extends' }],
    ])
    expect(await outcomeOf(journeyId)).toEqual({ how: 'completed', opened: ['work_permit'] })
  })

  test('ends when the job is lost and no other is found', async () => {
    const { journeyId } = await begun('MIGR', form('work_permit', []))
    await walk(journeyId, [
      ...untilDecision,
      ['decision', granted],
      ['decision_served'],
      ['permit_card'],
      ['work_started', { outcome: 'started' }],
      ['work_period', { outcome: 'job_lost' }],
    ])
    const [lost] = await behind<{ due_on: string }>(
      database,
      `select due_on::text from chain.open_milestone where journey_id = $1 and key = 'lost_job'`,
      [journeyId],
    )
    expect(lost?.due_on).toBe('2027-02-24')
    await walk(journeyId, [['lost_job', { outcome: 'revoked' }]])
    expect(await outcomeOf(journeyId)).toEqual({ how: 'completed', opened: ['return_voluntary'] })
  })

  test.each([
    ['2026-05-31', '2023-11-01'],
    ['2026-06-01', '2026-06-01'],
  ])('that was applied for on %s follows the wording from %s', async (startedOn, from) => {
    const { journeyId } = await begun('MIGR', form('work_permit', [], startedOn))
    const [journey] = await behind<{ from: string }>(
      database,
      'select template_from::text as from from chain.journey where id = $1',
      [journeyId],
    )
    expect(journey?.from).toBe(from)
  })

  test('is not begun on a day before the chain is known', async () => {
    const migr = await officer('MIGR')
    const command = form('work_permit', [], '2020-01-01')
    expect(await refused(database, migr, (tx, clock) => beginChain(tx, clock, migr, command))).toEqual({
      reason: 'chain_not_in_force',
      chain: 'work_permit',
      day: '2020-01-01',
    })
  })
})

describe('studies', () => {
  const lund = [{ role: 'university', organisationId: 'UNI_LU' }] as const
  const toMigr = [['university-mv-studies', 'MIGR']] as const
  const untilCard: Taken[] = [
    ['admission', {}, toMigr],
    ['fee', { outcome: 'paid' }, toMigr],
    ['application', { outcome: 'from_abroad', parties: [{ role: 'embassy', organisationId: 'EMB_NEW_DELHI' }] }],
    ['decision', { outcome: 'granted', permit: { ground: 'study', validTo: '2028-06-30' } }],
    ['decision_served'],
    ['permit_card'],
  ]

  test('begin at the university and go over into work', async () => {
    const { journeyId } = await begun('UNI_LU', form('study', [...lund]))
    await walk(journeyId, [
      ...untilCard,
      ['course_registration', { outcome: 'registered' }, toMigr],
      ['studies', { outcome: 'completed' }, toMigr],
      ['after_studies', { outcome: 'looks_for_work' }],
      ['search_decision', { outcome: 'granted', permit: { ground: 'study', validTo: '2027-08-24' } }],
      ['search_time', { outcome: 'works' }],
    ])
    expect(await outcomeOf(journeyId)).toEqual({ how: 'completed', opened: ['work_permit'] })
  })

  test('end when somebody never registers, is asked, and loses the permit', async () => {
    const { journeyId } = await begun('UNI_LU', form('study', [...lund]))
    await walk(journeyId, [...untilCard, ['course_registration', { outcome: 'not_registered' }, toMigr]])
    expect(await openSteps(journeyId)).toEqual(['MIGR explanation'])
    await walk(journeyId, [
      ['explanation', { outcome: 'no_answer' }],
      ['permit_review', { outcome: 'revoked' }],
    ])
    expect(await outcomeOf(journeyId)).toEqual({ how: 'completed', opened: ['return_voluntary'] })
  })

  test('go on for somebody who explains and keeps the permit', async () => {
    const { journeyId } = await begun('UNI_LU', form('study', [...lund]))
    await walk(journeyId, [
      ...untilCard,
      ['course_registration', { outcome: 'not_registered' }, toMigr],
      ['explanation', { outcome: 'explained' }],
      ['permit_review', { outcome: 'kept' }],
    ])
    expect(await openSteps(journeyId)).toEqual(['UNI_LU studies_after_review'])
  })

  test('are begun by universities alone', async () => {
    const migr = await officer('MIGR')
    const command = form('study', [...lund])
    expect(await refused(database, migr, (tx, clock) => beginChain(tx, clock, migr, command))).toMatchObject({
      reason: 'chain_not_begun_by',
      kinds: 'university',
    })
  })
})
