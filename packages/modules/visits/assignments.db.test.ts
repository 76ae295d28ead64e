import type { StaffActor } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { type ByStaff, done, usePlace } from '../testing/index.ts'
import { endAssignment, giveAssignment } from './assign.ts'
import { readAssignments } from './assignments-page.ts'

const database = useDatabase()
const here = usePlace(database)
let clerk: StaffActor

beforeAll(async () => {
  clerk = await database.staff('SO_1380', ['office_staff'])
})

describe('an assignment', () => {
  const task = { competence: 'identity_check', fromDay: '2026-11-24', untilDay: '2027-06-30' }
  const give =
    (more: Partial<typeof task> = {}): ByStaff =>
    (tx, clock, actor) =>
      giveAssignment(tx, clock, actor, { ...task, staffId: clerk.staffId, ...more })

  test('is given by the agency, shown to it and to the office and to nobody else, and taken back', async () => {
    const [skv, af] = [await here.officer('SKV'), await here.officer('AF')]
    const { id } = await done(database, skv, (tx, clock) =>
      giveAssignment(tx, clock, skv, { ...task, staffId: clerk.staffId }),
    )
    const page = (actor: StaffActor) => done(database, actor, (tx) => readAssignments(here.asking(tx, actor)))
    expect((await page(skv)).items).toMatchObject([
      { id, agency: 'SKV', office: 'SO_1380', competence: 'identity_check' },
    ])
    const { offices } = await page(skv)
    expect(offices.map(({ office }) => office)).toEqual(['SO_1380'])
    // Places that others have opened have desks of theirs too.
    expect(offices.flatMap(({ desks }) => desks.map(({ number }) => number))).toContain(1)
    expect((await here.setupOf()).assignments.map((one) => one.id)).toEqual([id])
    expect([(await page(af)).items, (await page(here.foreign)).items]).toEqual([[], []])
    expect(await here.refusedTo(skv, give())).toEqual({ reason: 'assigned_already' })
    const end: ByStaff = (tx, clock, actor) => endAssignment(tx, clock, actor, { assignmentId: id })
    expect((await here.refusedTo(af, end)).reason).toBe('assignment_not_found')
    await done(database, skv, (tx, clock) => end(tx, clock, skv))
    expect((await page(skv)).items).toEqual([])
  })

  test.each([
    ['that ends before it begins', { untilDay: '2026-11-01' }, { reason: 'assignment_ends_first' }],
    [
      'that would have ended already',
      { fromDay: '2026-10-01', untilDay: '2026-11-01' },
      { reason: 'assignment_has_passed', today: '2026-11-24' },
    ],
    ['for what the agency does not do', { competence: 'mapping' }, { reason: 'unknown_task', tasks: 'identity_check' }],
  ])('%s is refused', async (_name, more, refusal) => {
    expect(await here.refusedTo(await here.officer('SKV'), give(more))).toEqual(refusal)
  })
})
