import type { NewPerson, RegisterHousehold } from '@kedjan/contract'
import type { Id, StaffActor } from '@kedjan/kernel'
import type { TestDatabase } from '@kedjan/kernel/testing'
import { type Begun, beginHousehold, completeMilestone } from '../chain/index.ts'
import {
  acknowledge,
  agreeDate,
  issueAnvisning,
  recordReception,
  reportHousing,
  setKommuntal,
} from '../handoffs/index.ts'
import { luhnDigit } from '../persons/index.ts'
import { done } from './act.ts'
import { behind } from './behind.ts'

/** A woman of 38 from Syria who needs an interpreter, as the reference person of a household. */
export function aMember(changes: Partial<NewPerson> = {}): NewPerson {
  return {
    given: 'Amina',
    family: 'Exempel',
    birthDate: '1988-03-01',
    sex: 'female',
    citizenship: 'SY',
    position: 'reference_person',
    languages: [{ code: 'ar', interpreter: true }],
    needs: [],
    needsAsked: { state: 'asked', on: '2025-12-01', how: 'interpreter' },
    protection: 'none',
    ...changes,
  }
}

/** Two adults and a child. */
export function aFamily(): NewPerson[] {
  return [
    aMember(),
    aMember({ given: 'Karim', birthDate: '1985-01-01', sex: 'male', position: 'adult' }),
    aMember({ given: 'Lina', birthDate: '2017-01-01', position: 'child' }),
  ]
}

let cases = 0

/** A household as it is written down, with a case number of its own. */
export function householdForm(changes: Partial<RegisterHousehold> = {}): RegisterHousehold {
  cases += 1
  return {
    caseNumber: `K-2026-${String(cases).padStart(5, '0')}`,
    permit: { ground: 'refugee', decidedOn: '2026-10-02', validTo: '2029-10-02' },
    settlement: 'assigned',
    members: aFamily(),
    ...changes,
  }
}

/** A household with a permit, at the beginning of its settlement chain. */
export function aHousehold(
  database: TestDatabase,
  migr: StaffActor,
  changes: Partial<RegisterHousehold> = {},
): Promise<Begun> {
  return done(database, migr, (tx, clock) => beginHousehold(tx, clock, migr, householdForm(changes)))
}

/** A kommuntal decided by the board of the county. */
export async function aKommuntal(
  database: TestDatabase,
  board: StaffActor,
  command: { municipality: string; persons: number; year?: number },
): Promise<void> {
  await done(database, board, (tx, clock) => setKommuntal(tx, clock, board, { year: 2026, ...command }))
}

/** An anvisning of a household to a municipality, decided unless it is only planned. */
export async function anAnvisning(
  database: TestDatabase,
  migr: StaffActor,
  command: { householdId: Id; to: string; receiveBy?: string; plan?: boolean; confirmProtected?: boolean },
): Promise<Id> {
  const today = database.clock.today()
  const made = await done(database, migr, (tx, clock) =>
    issueAnvisning(tx, clock, migr, {
      receiveBy: today.add({ days: 50 }).toString(),
      plan: false,
      confirmProtected: false,
      ...command,
    }),
  )
  return made.id
}

export function aDwelling(availableFrom: string) {
  return {
    rooms: 3,
    bedsCount: 4,
    stepFree: true,
    availableFrom,
    contract: 'permanent' as const,
    contractEndsOn: null,
  }
}

/** Takes an anvisning to a state, answered by the municipality, all on the day that the clock shows. */
export async function answered(
  database: TestDatabase,
  municipality: StaffActor,
  handoffId: Id,
  upTo: 'acknowledged' | 'housing_reported' | 'date_agreed' | 'received',
): Promise<void> {
  const day = database.clock.today().toString()
  await done(database, municipality, (tx, clock) => acknowledge(tx, clock, municipality, { handoffId }))
  if (upTo === 'acknowledged') return
  const dwelling = aDwelling(day)
  await done(database, municipality, (tx, clock) => reportHousing(tx, clock, municipality, { handoffId, dwelling }))
  if (upTo === 'housing_reported') return
  await done(database, municipality, (tx, clock) => agreeDate(tx, clock, municipality, { handoffId, day }))
  if (upTo === 'date_agreed') return
  const address = 'Testgatan 1'
  await done(database, municipality, (tx, clock) =>
    recordReception(tx, clock, municipality, { handoffId, on: day, address }),
  )
}

/** A personal identity number for a birth date, with a valid check digit. */
export function aNumber(birthDate: string, serial = '980'): string {
  const digits = `${birthDate.replaceAll('-', '')}${serial}`
  return `${digits}${luhnDigit(digits.slice(2))}`
}

/** The id of a step of a journey by its key, as it stands now. */
export async function milestoneId(database: TestDatabase, journeyId: Id, key: string): Promise<Id> {
  const [row] = await behind<{ id: Id }>(
    database,
    `select m.id from chain.milestone m
    where m.journey_id = $1 and m.key = $2
      and not exists (select 1 from chain.step s where s.milestone_id = m.id and s.kind = 'withdrawn')`,
    [journeyId, key],
  )
  if (!row) throw new Error(`no milestone ${key}`)
  return row.id
}

/** Population registration of every member, told to whom the officer chose. */
export async function registered(
  database: TestDatabase,
  skv: StaffActor,
  command: {
    journeyId: Id
    members: readonly { personId: Id; birthDate: string; serial?: string }[]
    disclose?: readonly { basisId: string; recipient: string }[]
  },
): Promise<void> {
  const id = await milestoneId(database, command.journeyId, 'population_registration')
  await done(database, skv, (tx, clock) =>
    completeMilestone(tx, clock, skv, {
      milestoneId: id,
      on: clock.today().toString(),
      disclose: [...(command.disclose ?? [])],
      personalIdentityNumbers: command.members.map((member) => ({
        personId: member.personId,
        number: aNumber(member.birthDate, member.serial),
      })),
    }),
  )
}
