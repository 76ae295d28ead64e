import {
  type DuplicateItem,
  type DuplicateItems,
  Id as IdShape,
  type KnownMembers,
  type ShowDuplicates,
} from '@kedjan/contract'
import type { Id } from '@kedjan/kernel'
import { type Asking, cutPage, fromCursor, staffOf } from '../http/index.ts'
import { organisationName } from '../organisations/index.ts'
import {
  compareStored,
  type Dismissal,
  findKnownMembers,
  listDuplicateProposals,
  type Merge,
  type NewMember,
  type StoredRegistration,
  selectDismissals,
  selectMerges,
  selectRegistrations,
} from '../persons/index.ts'
import { viewRegistrations } from './registration-view.ts'

interface Wish {
  readonly show: ShowDuplicates
  readonly cursor?: string | undefined
  readonly limit: number
}

/** Two registrations, and what was decided of them. */
interface Side {
  readonly one: StoredRegistration
  readonly other: StoredRegistration
  readonly keptPersonId: Id
  readonly decided: DuplicateItem['decided']
  readonly mayUndo: boolean
}

/** Registrations that may be one human being, that have been joined, or that were found to be two. */
export async function listDuplicates(asking: Asking, wish: Wish): Promise<DuplicateItems> {
  switch (wish.show) {
    case 'proposed':
      return listProposed(asking, wish)
    case 'joined': {
      const merges = await selectMerges(asking.tx, { after: afterOf(wish), limit: wish.limit })
      const { items, next } = cutPage(merges, wish.limit, ({ id }) => [id])
      return { items: await present(asking, await sidesOfMerges(asking, items)), next, total: null }
    }
    case 'not_same': {
      const dismissals = await selectDismissals(asking.tx, { after: afterOf(wish), limit: wish.limit })
      const { items, next } = cutPage(dismissals, wish.limit, ({ id }) => [id])
      return { items: await present(asking, await sidesOfDismissals(asking, items)), next, total: null }
    }
  }
}

/** A cursor is anybody's to send: only an id is one to PostgreSQL too. */
function afterOf(wish: Wish): Id | undefined {
  const [id] = fromCursor(wish.cursor, 1) ?? []
  return IdShape.safeParse(id).data
}

/** What is decided leaves the list, so that a page begins after so many rather than after a certain one. */
async function listProposed(asking: Asking, wish: Wish): Promise<DuplicateItems> {
  const proposals = await listDuplicateProposals(asking.tx)
  const [from] = fromCursor(wish.cursor, 1) ?? []
  const start = Number.isSafeInteger(from) ? Math.max(Number(from), 0) : 0
  const sides = proposals.slice(start, start + wish.limit).map(({ one, other }): Side => {
    const keptPersonId = hasPersonalNumber(other) && !hasPersonalNumber(one) ? other.person_id : one.person_id
    return { one, other, keptPersonId, decided: null, mayUndo: false }
  })
  const { next } = cutPage(proposals.slice(start), wish.limit, () => [start + wish.limit])
  return { items: await present(asking, sides), next, total: proposals.length }
}

function hasPersonalNumber(row: StoredRegistration): boolean {
  return row.numbers.some(({ kind }) => kind === 'personal_identity_number')
}

async function sidesOfMerges(asking: Asking, merges: readonly Merge[]): Promise<Side[]> {
  const rows = await registrations(
    asking,
    merges.flatMap((merge) => [merge.kept_person_id, merge.other_person_id]),
  )
  return merges.flatMap((merge): Side[] => {
    const [one, other] = [rows.get(merge.kept_person_id), rows.get(merge.other_person_id)]
    const decided = decision(asking, merge, { holder: merge.holder, why: null })
    const mayUndo = merge.holder === staffOf(asking.actor).organisationId
    return one && other ? [{ one, other, keptPersonId: one.person_id, decided, mayUndo }] : []
  })
}

async function sidesOfDismissals(asking: Asking, dismissals: readonly Dismissal[]): Promise<Side[]> {
  const rows = await registrations(
    asking,
    dismissals.flatMap((each) => [each.person_id, each.other_person_id]),
  )
  return dismissals.flatMap((each): Side[] => {
    const [one, other] = [rows.get(each.person_id), rows.get(each.other_person_id)]
    const holder = staffOf(asking.actor).organisationId
    const decided = decision(asking, each, { holder, why: each.why })
    return one && other ? [{ one, other, keptPersonId: one.person_id, decided, mayUndo: false }] : []
  })
}

function decision(
  { language }: Asking,
  line: { id: Id; decided_by_name: string | null; decided_at: string },
  { holder, why }: { holder: string; why: Dismissal['why'] | null },
): DuplicateItem['decided'] {
  const organisation = organisationName(holder, language)
  return { id: line.id, byName: line.decided_by_name, organisationName: organisation, at: line.decided_at, why }
}

async function registrations(asking: Asking, ids: readonly Id[]): Promise<Map<Id, StoredRegistration>> {
  return new Map((await selectRegistrations(asking.tx, [...new Set(ids)])).map((row) => [row.person_id, row]))
}

async function present(asking: Asking, sides: readonly Side[]): Promise<DuplicateItem[]> {
  const views = await viewRegistrations(
    asking,
    sides.flatMap(({ one, other }) => [one, other]),
  )
  return sides.flatMap(({ one, other, keptPersonId, decided, mayUndo }): DuplicateItem[] => {
    const [first, second] = [views.get(one.person_id), views.get(other.person_id)]
    if (!first || !second) return []
    const { verdict, for: speaksFor, against } = compareStored(one, other)
    const reasons = { verdict, for: [...speaksFor], against: [...against] }
    return [{ one: first, other: second, ...reasons, keptPersonId, decided, mayUndo }]
  })
}

/** Who of a household that is about to be written down seems to be known already. */
export async function listKnownMembers(asking: Asking, members: readonly NewMember[]): Promise<KnownMembers> {
  const found = await findKnownMembers(asking.tx, members)
  const views = await viewRegistrations(
    asking,
    found.map(({ known }) => known),
  )
  return {
    items: found.flatMap(({ at, known, comparison }) => {
      const view = views.get(known.person_id)
      const reasons = { verdict: comparison.verdict, for: [...comparison.for], against: [...comparison.against] }
      return view ? [{ at, known: view, ...reasons }] : []
    }),
  }
}
