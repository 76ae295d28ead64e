import type { Appointment, Household } from '@kedjan/engines/visits'
import { asPlatform, type Clock, type Id, newId, type StaffActor, type Tx } from '@kedjan/kernel'
import { visitErrand } from '@kedjan/sweden'
import { selectHousehold } from './household-queries.ts'
import type { HouseholdMember } from './open-errands.ts'
import { isErrandKey, isFinished } from './serving.ts'
import type { StoredErrand, StoredVisit } from './visit-queries.ts'

/** The households of visits as the planner reads them; each visit is one, by its own id. Who is an adult the platform knows. */
export async function householdsOf(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  { visits, dates }: { visits: readonly StoredVisit[]; dates: readonly string[] },
): Promise<Household[]> {
  return asPlatform(tx, clock, actor, async (platform) => {
    const all: Household[] = []
    for (const visit of visits) {
      const members = visit.personId
        ? (await selectHousehold(platform, visit.personId)).members
        : strangers(clock, visit)
      all.push(householdOf(visit, { members, dates, clock }))
    }
    return all
  })
}

function strangers(clock: Clock, { personsCount }: StoredVisit): HouseholdMember[] {
  return Array.from({ length: personsCount }, () => ({ personId: newId(clock.now()), position: 'adult' as const }))
}

function householdOf(
  visit: StoredVisit,
  { members, dates, clock }: { members: readonly HouseholdMember[]; dates: readonly string[]; clock: Clock },
): Household {
  const open = visit.errands.filter((errand) => !isFinished(errand))
  return {
    id: visit.id,
    language: visit.language,
    members: members.map(({ personId, position }) => ({
      id: personId,
      kind: position === 'child' ? 'child' : 'adult',
    })),
    canCome: dates.map((date) => ({ date, from: 0, to: 24 * 60 })),
    maySplit: false,
    papers: [],
    errands: open.flatMap((errand) => plannedErrand(errand, { open, clock })),
  }
}

function plannedErrand(
  { seq, key, agency, aboutPerson }: StoredErrand,
  { open, clock }: { open: readonly StoredErrand[]; clock: Clock },
): Household['errands'] {
  if (!isErrandKey(key)) return []
  const kind = visitErrand(key, clock.today())
  const before = open.filter(
    (one) =>
      isErrandKey(one.key) &&
      kind.after.includes(one.key) &&
      (one.aboutPerson === null || aboutPerson === null || one.aboutPerson === aboutPerson),
  )
  return [
    {
      id: `${seq}`,
      agency,
      competence: kind.competence,
      minutes: kind.minutes,
      who: kind.who,
      after: before.map((one) => `${one.seq}`),
      papers: [],
      room: kind.room,
      modes: kind.modes,
    },
  ]
}

/** The times of a visit that are still to come, as they stand. */
export function appointmentsOf(visit: StoredVisit, household: Household): Appointment[] {
  const anAdult: Id[] = household.members.filter(({ kind }) => kind === 'adult').map(({ id }) => id)
  return visit.errands
    .filter((errand) => !isFinished(errand))
    .map((errand) => ({
      household: visit.id,
      errand: `${errand.seq}`,
      date: errand.date,
      from: errand.from,
      to: errand.to,
      desk: errand.deskId,
      ...(errand.roomId ? { room: errand.roomId } : {}),
      ...(errand.interpreterId && errand.mode ? { interpreter: { id: errand.interpreterId, mode: errand.mode } } : {}),
      members: errand.persons.length > 0 ? errand.persons : anAdult.slice(0, 1),
    }))
}
