import type { RegisterHousehold } from '@kedjan/contract'
import type { Id, StaffActor } from '@kedjan/kernel'
import type { TestDatabase } from '@kedjan/kernel/testing'
import { completeMilestone } from '../chain/index.ts'
import { tellByHand } from '../persons/index.ts'
import { done } from './act.ts'
import { behind } from './behind.ts'
import { aHousehold, aNumber } from './build.ts'
import { aGroup, letIn } from './let-in.ts'

export interface EndedHousehold {
  readonly householdId: Id
  readonly personIds: readonly Id[]
}

interface Open {
  id: Id
  responsible: string
  key: string
}

/** A household that has settled on its own, every journey of it walked to its end on the day that the clock shows. */
export async function anEndedHousehold(
  database: TestDatabase,
  officer: (organisationId: string) => Promise<StaffActor>,
  changes: Partial<RegisterHousehold> = {},
): Promise<EndedHousehold> {
  const begun = await aHousehold(database, await officer('MIGR'), { settlement: 'own', ...changes })
  const persons = await behind<{ id: Id; birth: string }>(
    database,
    `select m.person_id as id, d.value ->> 'birthDate' as birth
    from persons.member m join persons.datum d on d.person_id = m.person_id and d.kind = 'identity'
    where m.household_id = $1`,
    [begun.householdId],
  )
  const personIds = persons.map(({ id }) => id)
  const isProtected = changes.members?.some(({ protection }) => protection !== 'none') ?? false
  const acting = isProtected ? await letInByHand(database, officer, personIds[0] ?? '') : officer
  for (let next = await nextOpen(database, personIds); next; next = await nextOpen(database, personIds)) {
    const { id: milestoneId, responsible, key } = next
    const actor = await acting(responsible)
    const on = database.clock.today().toString()
    await done(database, actor, (tx, clock) =>
      completeMilestone(tx, clock, actor, {
        milestoneId,
        on,
        disclose: isProtected ? [] : tellings(key),
        ...outcomeOf(key, on, persons),
      }),
    )
  }
  return { householdId: begun.householdId, personIds }
}

const byHand = [
  { basisId: 'mv-skv-registration', recipient: 'SKV' },
  { basisId: 'mv-af-establishment', recipient: 'AF' },
  { basisId: 'mv-fk-insurance', recipient: 'FK' },
]

type Officer = (organisationId: string) => Promise<StaffActor>

/** Nothing is told by itself about a protected household, and two must let an officer in: so to each of those who have to record something. */
async function letInByHand(database: TestDatabase, officer: Officer, personId: Id): Promise<Officer> {
  const known = new Map<string, StaffActor>()
  const letSomebodyIn = async (organisationId: string): Promise<StaffActor> => {
    const group = await aGroup(database, organisationId)
    await letIn(database, group, personId)
    known.set(organisationId, group.asker)
    return group.asker
  }
  const migr = await letSomebodyIn('MIGR')
  for (const telling of byHand) {
    const command = { personId, ...telling, wholeHousehold: true, confirmProtected: true }
    await done(database, migr, (tx, clock) => tellByHand(tx, clock, migr, command))
    await letSomebodyIn(telling.recipient)
  }
  return async (organisationId) => known.get(organisationId) ?? officer(organisationId)
}

async function nextOpen(database: TestDatabase, personIds: readonly Id[]): Promise<Open | undefined> {
  const rows = await behind<Open>(
    database,
    `select milestone_id as id, responsible, key from chain.open_milestone
    where person_id = any ($1::uuid[]) order by key <> 'permit', ready_on, key, milestone_id limit 1`,
    [personIds],
  )
  return rows[0]
}

function tellings(key: string) {
  return key === 'population_registration' ? [{ basisId: 'skv-municipality-registration', recipient: 'K1380' }] : []
}

let serial = 100

function outcomeOf(key: string, on: string, persons: readonly { id: Id; birth: string }[]) {
  switch (key) {
    case 'own_dwelling':
      return { ownDwelling: { municipality: 'K1380', address: `Provgatan ${serial}` } }
    case 'population_registration':
      return {
        personalIdentityNumbers: persons.map(({ id, birth }) => {
          serial += 1
          return { personId: id, number: aNumber(birth, String(serial)) }
        }),
      }
    case 'placement':
      return { placement: { from: on, extentPercent: 100 } }
    case 'first_payment':
      return { firstPayment: { paidOn: on, amountOre: 646_800 } }
    case 'conditions':
      return { outcome: 'met' }
    case 'activity_report':
      return { outcome: 'reported' }
    case 'follow_up':
      return { outcome: 'goes_on' }
    case 'exit':
      return { outcome: 'work' }
    default:
      return {}
  }
}
