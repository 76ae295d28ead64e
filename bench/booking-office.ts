import {
  type AnyRefusal,
  asActor,
  type Clock,
  type Ground,
  type Id,
  newId,
  type Result,
  type StaffActor,
  system,
  type Tx,
} from '@kedjan/kernel'
import { beginHousehold, completeMilestone } from '@kedjan/modules/chain'
import { type Role, registerStaff } from '@kedjan/modules/organisations'
import { addResource, openPlace } from '@kedjan/modules/visits'
import { sql } from 'kysely'

export const date = '2026-12-01'

export interface Slot {
  readonly desk: Id
  readonly from: string
}

const perDesk = 10
const weekdays = [1, 2, 3, 4, 5]
const hours = weekdays.map((weekday) => ({ weekday, from: '09:00', to: '15:40' }))

/** A place with so many times for population registration on one day, and households that have just moved in. */
export async function aBookingOffice(
  ground: Ground,
  clock: Clock,
  wish: { clients: number; slots: number },
): Promise<{ placeId: Id; slots: Slot[]; personIds: Id[] }> {
  const coordinator = await staff(ground, clock, { organisationId: 'SO_1380', role: 'coordinator' })
  const officer = await staff(ground, clock, { organisationId: 'MIGR', role: 'settlement_officer' })
  const act = <Value>(actor: StaffActor, work: (tx: Tx) => Promise<Result<Value, AnyRefusal>>) =>
    must(asActor(ground, clock, actor, work))
  const place = { name: 'Mätplatsen', address: 'Provgatan 9', opensOn: '2026-11-24', hours }
  const { id: placeId } = await act(coordinator, (tx) => openPlace(tx, clock, coordinator, place))
  const slots: Slot[] = []
  for (let number = 1; slots.length < wish.slots; number += 1) {
    const desk = {
      kind: 'desk' as const,
      number,
      agency: 'SKV',
      competences: ['identity_check'],
      languages: [],
      equipment: [],
    }
    const resource = { ...desk, fromDay: '2026-11-24', hours: [] }
    const made = await act(coordinator, (tx) => addResource(tx, clock, coordinator, { placeId, resource }))
    for (let at = 0; at < perDesk; at += 1) slots.push({ desk: made.id, from: timeOf(9 * 60 + at * 40) })
  }
  const personIds: Id[] = []
  for (let made = 0; made < wish.clients; made += 1) personIds.push(await movedIn(ground, clock, officer))
  return { placeId, slots, personIds }
}

function timeOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/** Somebody alone who has found a home and told of it. */
async function movedIn(ground: Ground, clock: Clock, officer: StaffActor): Promise<Id> {
  const serial = newId(clock.now()).slice(-12)
  return asActor(ground, clock, officer, async (tx) => {
    const begun = await beginHousehold(tx, clock, officer, {
      caseNumber: `B-${serial}`,
      permit: { ground: 'refugee', decidedOn: '2026-11-02', validTo: null },
      settlement: 'own',
      members: [
        {
          given: 'Prov',
          family: 'Mätning',
          birthDate: '1990-04-01',
          sex: 'female',
          citizenship: 'SY',
          position: 'reference_person',
          languages: [{ code: 'sv', interpreter: false }],
          needs: [],
          needsAsked: { state: 'not_asked' },
          protection: 'none',
        },
      ],
    })
    if (!begun.ok) throw new Error(`refused: ${begun.refusal.reason}`)
    const { rows } = await sql<{ id: Id }>`
      select o.milestone_id as id from chain.open_milestone o where o.journey_id = ${begun.value.journeyId} and o.key = 'own_dwelling'`.execute(
      tx,
    )
    const ownDwelling = { municipality: 'K1380', address: 'Provgatan 9' }
    const told = { milestoneId: rows[0]?.id ?? '', on: '2026-11-24', disclose: [], ownDwelling }
    await must(completeMilestone(tx, clock, officer, told))
    return begun.value.personIds[0] ?? ''
  })
}

async function staff(
  ground: Ground,
  clock: Clock,
  { organisationId, role }: { organisationId: string; role: Role },
): Promise<StaffActor> {
  const subject = `bench:${newId(clock.now())}`
  return asActor(ground, clock, system, async (tx) => {
    await must(registerStaff(tx, clock, system, { organisationId, subject, name: 'Mätning', roles: [role] }))
    const { rows } = await sql<{ id: Id }>`select s.id from organisations.staff s where s.subject = ${subject}`.execute(
      tx,
    )
    return { kind: 'staff', staffId: rows[0]?.id ?? '', organisationId }
  })
}

async function must<Value>(result: Promise<Result<Value, AnyRefusal>>): Promise<Value> {
  const done = await result
  if (!done.ok) throw new Error(`refused: ${done.refusal.reason}`)
  return done.value
}
