import type { DestructionList, HoldItem, RemovalItem, RetentionPage } from '@kedjan/contract'
import { asPlatform, type Id, isAfter, parsePlainDate, type StaffActor } from '@kedjan/kernel'
import { householdKeeping, retentionRule } from '@kedjan/sweden'
import type { Asking } from '../http/index.ts'
import { organisationName } from '../organisations/index.ts'
import type { StoredHold } from './hold.ts'
import { selectHouseholds } from './household-queries.ts'
import type { StoredList } from './list.ts'
import {
  isArchivist,
  selectKnownCaseNumbers,
  selectListed,
  selectLists,
  selectNotices,
  selectStandingHolds,
  selectWarnedOf,
  type ToldRemoval,
} from './list-queries.ts'
import { decideRemoval, type HouseholdFacts, type Removal } from './removal.ts'

const shownAtMost = 200

/** What is on its way out, as far as it concerns the asker's organisation. */
export async function readRetentionPage(asking: Asking, actor: StaffActor): Promise<RetentionPage> {
  const { tx, clock, language } = asking
  const today = clock.today()
  const { sentence, source } = retentionRule('coordination', today)
  const own = await ownHouseholds(asking, actor)
  const warned = await selectWarnedOf(tx, actor.organisationId)
  const holds = await selectStandingHolds(tx, today.toString())
  const lists = await selectLists(tx)
  const listed = new Map<Id, Id[]>()
  for (const { id } of lists) listed.set(id, await selectListed(tx, id))
  const named = [
    ...own,
    ...warned.map(({ householdId }) => ({ id: householdId })),
    ...holds.map(({ householdId }) => ({ id: householdId })),
  ]
  const ids = [...named.map(({ id }) => id), ...[...listed.values()].flat()]
  const numbers = await selectKnownCaseNumbers(tx, [...new Set(ids)])
  const notices = await selectNotices(tx, actor.organisationId)
  const maySign = await isArchivist(tx, actor.staffId)
  return {
    rule: {
      sentence: language === 'en' ? sentence.en : sentence.sv,
      language: language === 'en' ? 'en' : 'sv',
      source,
    },
    households: own.slice(0, shownAtMost).map((household) => presentOwn(household, numbers, asking)),
    warned: warned.slice(0, shownAtMost).map((told) => presentWarned(told, numbers, asking)),
    more: own.length > shownAtMost || warned.length > shownAtMost,
    holds: holds.map((hold) => presentHold(hold, numbers, asking)),
    lists: lists.map((list) => presentList(list, { actor, maySign, households: listed.get(list.id) ?? [], numbers })),
    notices: notices.map(({ on, registeredBy, households }) => ({
      on,
      registeredByName: organisationName(registeredBy, language),
      householdsCount: households,
    })),
    maySign,
  }
}

type OnTheWay = HouseholdFacts & { readonly removal: Exclude<Removal, { state: 'open' }> }

async function ownHouseholds({ tx, clock }: Asking, actor: StaffActor): Promise<OnTheWay[]> {
  const today = clock.today()
  const wish = { today: today.toString(), registeredBy: actor.organisationId, endedBy: today.toString() }
  // Who belongs together and what has ended is the platform's to know; nothing of who anybody is comes with it.
  const found = await asPlatform(tx, clock, actor, (platform) => selectHouseholds(platform, wish))
  return found
    .flatMap((household) => {
      const removal = decideRemoval(household, householdKeeping(today), today)
      return removal.state === 'open' ? [] : [{ ...household, removal }]
    })
    .sort(
      (one, other) => one.removal.eraseFrom.localeCompare(other.removal.eraseFrom) || one.id.localeCompare(other.id),
    )
}

function presentOwn(household: OnTheWay, numbers: ReadonlyMap<Id, string>, { language }: Asking): RemovalItem {
  const { removal } = household
  return {
    householdId: household.id,
    caseNumber: numbers.get(household.id) ?? null,
    personsCount: household.personIds.length,
    registeredBy: household.registeredBy,
    registeredByName: organisationName(household.registeredBy, language),
    state: removal.state,
    endedOn: household.endedOn,
    eraseFrom: removal.eraseFrom,
    mayList: removal.state === 'to_list',
    mayHold: household.warning !== null && removal.state !== 'held',
  }
}

function presentWarned(told: ToldRemoval, numbers: ReadonlyMap<Id, string>, { language, clock }: Asking): RemovalItem {
  const from = parsePlainDate(told.eraseFrom)
  const isOver = from !== undefined && !isAfter(from, clock.today())
  return {
    householdId: told.householdId,
    caseNumber: numbers.get(told.householdId) ?? null,
    personsCount: null,
    registeredBy: told.registeredBy,
    registeredByName: organisationName(told.registeredBy, language),
    state: isOver ? 'to_list' : 'warned',
    endedOn: null,
    eraseFrom: told.eraseFrom,
    mayList: false,
    mayHold: true,
  }
}

function presentHold(hold: StoredHold, numbers: ReadonlyMap<Id, string>, { language, actor }: Asking): HoldItem {
  return {
    id: hold.id,
    householdId: hold.householdId,
    caseNumber: numbers.get(hold.householdId) ?? null,
    organisation: hold.organisationId,
    organisationName: organisationName(hold.organisationId, language),
    reason: hold.reason,
    note: hold.note,
    until: hold.until,
    byName: hold.byName,
    mayEnd: actor.kind === 'staff' && hold.organisationId === actor.organisationId,
  }
}

function presentList(
  list: StoredList,
  {
    actor,
    maySign,
    households,
    numbers,
  }: {
    actor: StaffActor
    maySign: boolean
    households: readonly Id[]
    numbers: ReadonlyMap<Id, string>
  },
): DestructionList {
  return {
    id: list.id,
    householdsCount: list.households,
    personsCount: list.persons,
    drawnByName: list.drawnByName,
    drawnOn: list.drawnOn,
    decision: list.decision,
    decidedByName: list.decidedByName,
    decidedOn: list.decidedOn,
    erasedCount: list.erased,
    erasedOn: list.erasedOn,
    households:
      list.decision === 'rejected'
        ? []
        : households.map((householdId) => ({ householdId, caseNumber: numbers.get(householdId) ?? null })),
    mayDecide: maySign && list.decision === null && list.drawnBy !== actor.staffId,
  }
}
