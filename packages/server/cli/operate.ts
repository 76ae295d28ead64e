import { asActor, openGround, realClock, system } from '@kedjan/kernel'
import { findStaffBySubject, type Role, registerStaff, roles } from '@kedjan/modules/organisations'
import { readDatabaseConfig } from '../config.ts'
import { findingsOf } from '../database/findings.ts'
import { type OpenDatabase, openDatabase } from '../database/open.ts'
import { PlainError } from '../plain-error.ts'
import { problemOf } from '../problems/problem.ts'
import { revokeSessionsOf } from '../sign-in/sessions.ts'

export type Say = (line: string) => void

export async function withDatabase<Value>(say: Say, work: (database: OpenDatabase) => Promise<Value>): Promise<Value> {
  const database = await openDatabase(readDatabaseConfig(process.env), say)
  try {
    return await work(database)
  } finally {
    await database.stop()
  }
}

/** Opening the database is what brings it up to date. */
export async function migrateDatabase(say: Say): Promise<void> {
  await withDatabase(say, async () => say('The database is up to date.'))
}

/** Looks whether the walls stand: what the application's role may do, and row security on every table. */
export async function checkDatabase(say: Say): Promise<void> {
  const findings = await withDatabase(say, findingsOf)
  for (const { ok, what } of findings) say(`${ok ? 'ok  ' : 'FAIL'} ${what}`)
  const broken = findings.filter(({ ok }) => !ok).length
  if (broken > 0) throw new PlainError(`${broken} of ${findings.length} do not hold.`)
}

export interface NewStaff {
  readonly organisation?: string
  readonly subject?: string
  readonly name?: string
  readonly role?: readonly string[]
}

export async function addStaff(wish: NewStaff, say: Say): Promise<void> {
  const { organisation: organisationId, subject, name } = wish
  if (!organisationId || !subject || !name) {
    throw new PlainError('Give --organisation, --subject and --name; kedjan --help shows an example.')
  }
  const command = { organisationId, subject, name, roles: readRoles(wish.role ?? []) }
  await withDatabase(say, async ({ appUrl }) => {
    const ground = openGround(appUrl, { connections: 1 })
    const clock = realClock()
    const result = await asActor(ground, clock, system, (tx) => registerStaff(tx, clock, system, command)).finally(
      ground.close,
    )
    if (!result.ok) throw new PlainError(problemOf(result.refusal, 422, 'en').detail)
    say(`Added for ${organisationId}, as ${command.roles.join(' and ')}.`)
  })
}

function readRoles(wishes: readonly string[]): Role[] {
  const known = roles.filter((role) => wishes.includes(role))
  if (known.length === 0 || known.length < wishes.length) {
    throw new PlainError(`Give --role once or more; the roles there are: ${roles.join(', ')}.`)
  }
  return known
}

export async function revokeSessions(subject: string | undefined, say: Say): Promise<void> {
  if (!subject) throw new PlainError('Give --staff with the subject whose sessions are to end.')
  await withDatabase(say, async ({ appUrl }) => {
    const ground = openGround(appUrl, { connections: 1 })
    const wallClock = realClock()
    try {
      const staff = await asActor(ground, wallClock, system, (tx) => findStaffBySubject(tx, subject))
      if (!staff) throw new PlainError('Nobody is registered with that subject.')
      const count = await revokeSessionsOf({ ground, wallClock }, { kind: 'staff', staffId: staff.id })
      say(`Ended ${count} ${count === 1 ? 'session' : 'sessions'}.`)
    } finally {
      await ground.close()
    }
  })
}
