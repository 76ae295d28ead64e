import type { OwnRemoval, RemovalStatistics } from '@kedjan/contract'
import { asPlatform } from '@kedjan/kernel'
import { findMunicipality, householdKeeping, municipalityName, smallestCell } from '@kedjan/sweden'
import type { Asking } from '../http/index.ts'
import { findHouseholdOf } from '../persons/index.ts'
import { selectHouseholds } from './household-queries.ts'
import { findOwnWarning, selectCells } from './list-queries.ts'
import { decideRemoval, type OpenReason } from './removal.ts'

/** When what is known about the person goes: the day of the warning, else the day that the rule gives, else none yet. */
export async function readOwnRemoval({ tx, clock, actor }: Asking): Promise<OwnRemoval> {
  if (actor.kind !== 'person') return { eraseFrom: null, warned: false }
  const today = clock.today()
  const householdId = await findHouseholdOf(tx, actor.personId)
  const [household] = householdId
    ? await asPlatform(tx, clock, actor, (platform) =>
        selectHouseholds(platform, { today: today.toString(), ids: [householdId] }),
      )
    : []
  if (!household) return { eraseFrom: null, warned: false }
  const removal = decideRemoval({ ...household, open: household.open.filter(isKnown) }, householdKeeping(today), today)
  if (removal.state === 'open') return { eraseFrom: null, warned: false }
  const warning = await findOwnWarning(tx)
  return { eraseFrom: removal.eraseFrom, warned: warning?.eraseFrom === removal.eraseFrom }
}

/** What the person may not know of shows by no date either: a request may be held back, and that something is held back is a secret itself. */
function isKnown(reason: OpenReason): boolean {
  return reason !== 'delay' && reason !== 'request'
}

/** What is left of removed households: numbers in cells of six or more, for everybody who works here. */
export async function readRemovalStatistics({ tx, clock, actor }: Asking): Promise<RemovalStatistics> {
  const atLeast = smallestCell(clock.today())
  const cells = await asPlatform(tx, clock, actor, (platform) => selectCells(platform, atLeast))
  return {
    atLeast,
    cells: cells.map(({ journeys, municipality, ...cell }) => {
      const known = municipality === null ? undefined : findMunicipality(municipality)
      return {
        ...cell,
        municipality,
        municipalityName: known ? municipalityName(known.code, known.name) : '',
        journeysCount: journeys,
      }
    }),
  }
}
