import { type Actor, asPlatform, type Clock, type Id, type Tx } from '@kedjan/kernel'
import { visitErrandsOn } from '@kedjan/sweden'
import { selectProtected } from '../persons/index.ts'
import { findMunicipality, selectHousehold, selectKnownSteps } from './household-queries.ts'
import { decideErrands, type HouseholdErrand, type HouseholdMember, type KnownStep } from './open-errands.ts'
import { selectBookedErrands } from './visit-queries.ts'

/** A household that wants to come, and what it can get done. */
export interface VisitingHousehold {
  readonly householdId: Id | null
  /** Whom a visit is filed under: the reference person, whom the whole household follows. */
  readonly filedUnder: Id
  readonly members: readonly HouseholdMember[]
  readonly errands: readonly HouseholdErrand[]
  /** Errands that have a time already. */
  readonly booked: ReadonlySet<string>
  readonly municipality: string | null
  readonly isProtected: boolean
}

/**
 * Reads who belongs together and which steps are open, as the platform, which sees no datum of anybody;
 * what the asker may not know of another adult is left out.
 */
export async function loadHousehold(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  wish: { personId: Id; without?: Id | undefined },
): Promise<VisitingHousehold> {
  const today = clock.today()
  const read = await asPlatform(tx, clock, actor, async (platform) => {
    const { householdId, members } = await selectHousehold(platform, wish.personId)
    const personIds = members.map(({ personId }) => personId)
    const keys = visitErrandsOn(today).map(({ milestone }) => milestone)
    return {
      householdId,
      members,
      steps: await selectKnownSteps(platform, { personIds, keys }),
      municipality: await findMunicipality(platform, personIds),
      isProtected: (await selectProtected(platform, personIds)).size > 0,
      booked: await selectBookedErrands(platform, {
        personIds,
        today: today.toString(),
        without: wish.without ?? null,
      }),
    }
  })
  const { steps, members, municipality } = read
  const known = steps.filter((step) => mayKnow(actor, step))
  const errands = decideErrands({ members, steps: hiddenAsTaken(steps, known), municipality, today })
  return {
    ...read,
    filedUnder: filedUnder(actor, members, wish.personId),
    errands,
    booked: new Set(read.booked),
  }
}

function filedUnder(actor: Actor, members: readonly HouseholdMember[], personId: Id): Id {
  const reference = members.find(({ position }) => position === 'reference_person')?.personId ?? personId
  // A reference person who is protected from the others is followed by nobody else.
  return actor.kind !== 'person' || actor.follows.includes(reference) ? reference : personId
}

function mayKnow(actor: Actor, { ofHousehold, personId, responsible }: KnownStep): boolean {
  switch (actor.kind) {
    case 'system':
      return true
    case 'guest':
      return false
    case 'staff':
      return responsible === actor.organisationId
    case 'person':
      return ofHousehold ? actor.follows.includes(personId) : actor.actsFor.includes(personId)
  }
}

/** A step that may not be known is kept as one that is not open, so that no errand seems to follow again for that adult. */
function hiddenAsTaken(steps: readonly KnownStep[], known: readonly KnownStep[]): KnownStep[] {
  return steps.map((step) => (known.includes(step) ? step : { ...step, isOpen: false }))
}
