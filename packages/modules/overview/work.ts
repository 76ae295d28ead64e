import type { HandoffItem, PersonItem, WorkCounts, WorkMilestone } from '@kedjan/contract'
import { daysBetween, parsePlainDate } from '@kedjan/kernel'
import { type ChainKey, chainTemplate } from '@kedjan/sweden'
import {
  countOpenMilestones,
  dayOf,
  type OpenMilestone,
  type Show,
  selectOpenMilestones,
  selectStallStandings,
} from '../chain/index.ts'
import { countInformation } from '../exchange/index.ts'
import {
  countOpenHandoffs,
  countWithoutAnvisning,
  presentHandoffItem,
  type ShowHandoffs,
  selectOpenHandoffs,
  selectWithoutAnvisning,
} from '../handoffs/index.ts'
import { type Asking, cutPage, fromCursor, staffOf } from '../http/index.ts'
import {
  ageYears,
  fullName,
  knownFrom,
  personName,
  type StoredDatum,
  selectCaseNumbers,
  selectHouseholdSizes,
  selectProtected,
} from '../persons/index.ts'
import { deadlineOf } from './journey-view.ts'
import { identitiesOf } from './names-of.ts'
import { presentStall } from './stall-view.ts'

interface PageWish {
  readonly cursor?: string | undefined
  readonly limit: number
}

interface Page<Item> {
  readonly items: Item[]
  readonly next: string | null
  readonly total: number | null
}

/** How much an organisation has to do now. */
export async function countWork(asking: Asking): Promise<WorkCounts> {
  const { organisationId } = staffOf(asking.actor)
  const today = asking.clock.today().toString()
  const milestones = await countOpenMilestones(asking.tx, organisationId, today)
  const handoffs = await countOpenHandoffs(asking.tx, organisationId)
  return {
    organisationId,
    today,
    handoffsToAnswer: handoffs.answer,
    handoffsToFulfil: handoffs.fulfil,
    handoffsSent: handoffs.sent,
    milestonesOpen: milestones.open,
    milestonesLate: milestones.late,
    milestonesStalled: milestones.stalled,
    dueThisWeek: milestones.week,
    information: await countInformation(asking.tx, organisationId),
    withoutAnvisning: organisationId === 'MIGR' ? await countWithoutAnvisning(asking.tx, organisationId) : null,
  }
}

/** The organisation's open hand-offs, the most urgent first. */
export async function listHandoffWork(
  asking: Asking,
  wish: PageWish & { show: ShowHandoffs },
): Promise<Page<HandoffItem>> {
  const { organisationId } = staffOf(asking.actor)
  const rows = await selectOpenHandoffs(asking.tx, {
    organisationId,
    show: wish.show,
    after: afterOf(wish),
    limit: wish.limit,
  })
  const { items, next } = cutPage(rows, wish.limit, (row) => [row.sort, row.id])
  const personIds = items.map((row) => row.person_id)
  const context = {
    actor: asking.actor,
    today: asking.clock.today(),
    language: asking.language,
    identities: await identitiesOf(asking, personIds),
    caseNumbers: await selectCaseNumbers(asking.tx, personIds),
    protectedPersons: new Set((await selectProtected(asking.tx, personIds)).keys()),
  }
  return { items: items.map((row) => presentHandoffItem(row, context)), next, total: null }
}

/** The organisation's open milestones, the most urgent first. */
export async function listMilestoneWork(asking: Asking, wish: PageWish & { show: Show }): Promise<Page<WorkMilestone>> {
  const { organisationId } = staffOf(asking.actor)
  const today = asking.clock.today().toString()
  const rows = await selectOpenMilestones(asking.tx, {
    organisationId,
    show: wish.show,
    today,
    after: afterOf(wish),
    limit: wish.limit,
  })
  const { items, next } = cutPage(rows, wish.limit, (row) => [row.sort, row.milestone_id])
  const personIds = items.map((row) => row.person_id)
  const identities = await identitiesOf(asking, personIds)
  const isProtected = await selectProtected(asking.tx, personIds)
  const sizes = await selectHouseholdSizes(asking.tx, personIds)
  const stalls = await selectStallStandings(
    asking.tx,
    items.map((row) => row.milestone_id),
  )
  const caseNumbers = await selectCaseNumbers(asking.tx, personIds)
  return {
    items: items.map((row) => ({
      ...presentWork(row, asking),
      personName: nameOf(identities.get(row.person_id)),
      caseNumber: caseNumbers.get(row.person_id) ?? null,
      personsCount: sizes.get(row.person_id) ?? null,
      protectedPerson: isProtected.has(row.person_id),
      stall: presentStall(stalls.get(row.milestone_id), asking.language),
    })),
    next,
    total: null,
  }
}

function presentWork(
  row: OpenMilestone,
  asking: Asking,
): Omit<WorkMilestone, 'personName' | 'caseNumber' | 'personsCount' | 'protectedPerson' | 'stall'> {
  const { language } = asking
  const template = chainTemplate(row.template as ChainKey, dayOf(row.template_from))
  const milestone = template.milestones.find(({ key }) => key === row.key)
  const today = asking.clock.today()
  const due = row.due_on ? parsePlainDate(row.due_on) : undefined
  return {
    milestoneId: row.milestone_id,
    personId: row.person_id,
    key: row.key,
    name: milestone?.name[language] ?? row.key,
    journeyName: template.name[language],
    readyOn: row.ready_on,
    deadline: deadlineOf(
      { dueOn: row.due_on, dueRule: row.due_rule, dueSource: row.due_source, dueAnchor: row.due_anchor },
      language,
    ),
    daysLeft: due ? daysBetween(today, due) : null,
    stallOn: row.stall_on,
    state: urgencyOf(row, today.toString()),
    closedBy: milestone?.closedBy ?? 'officer',
  }
}

function urgencyOf(row: OpenMilestone, today: string): WorkMilestone['state'] {
  if (row.due_on !== null && row.due_on < today) return 'late'
  return row.stall_on < today ? 'stalled' : 'open'
}

/** Households whose turn it is to be assigned to a municipality. */
export async function listWithoutAnvisning(asking: Asking, wish: PageWish): Promise<Page<PersonItem>> {
  const { organisationId } = staffOf(asking.actor)
  const rows = await selectWithoutAnvisning(asking.tx, { organisationId, after: afterOf(wish), limit: wish.limit })
  const { items, next } = cutPage(rows, wish.limit, (row) => [row.sort, row.person_id])
  const personIds = items.map((row) => row.person_id)
  const identities = await identitiesOf(asking, personIds)
  const sizes = await selectHouseholdSizes(asking.tx, personIds)
  const caseNumbers = await selectCaseNumbers(asking.tx, personIds)
  const isProtected = await selectProtected(asking.tx, personIds)
  return {
    items: items.map(({ person_id }) => {
      const identity = knownFrom([identities.get(person_id)?.value])
      return {
        personId: person_id,
        name: identity ? personName(identity) : null,
        ageYears: ageYears(identity, asking.clock.today()),
        caseNumber: caseNumbers.get(person_id) ?? null,
        householdSize: sizes.get(person_id) ?? null,
        protectedPerson: isProtected.has(person_id),
      }
    }),
    next,
    total: null,
  }
}

function afterOf(wish: PageWish): { sort: string; id: string } | undefined {
  const [sort, id] = fromCursor(wish.cursor, 2) ?? []
  return typeof sort === 'string' && typeof id === 'string' ? { sort, id } : undefined
}

function nameOf(datum: StoredDatum | undefined): string | null {
  const identity = knownFrom([datum?.value])
  return identity ? fullName(identity) : null
}
