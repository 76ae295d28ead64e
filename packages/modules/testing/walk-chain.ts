import type { CompleteMilestone } from '@kedjan/contract'
import { type AnyRefusal, type Id, parsePlainDate, type Result, type StaffActor } from '@kedjan/kernel'
import type { TestDatabase } from '@kedjan/kernel/testing'
import {
  type ChainKey,
  type ChainTemplate,
  chainTemplate,
  kindOfRole,
  type MilestoneTemplate,
  type ResponsibleRole,
} from '@kedjan/sweden'
import { completeMilestone, dayOf, findMilestone, proposedTellings } from '../chain/index.ts'
import { attempted, onDay, seen } from './act.ts'
import { behind } from './behind.ts'
import { broughtToLight } from './brought-to-light.ts'

export interface WalkPlan {
  /** How steps turn out, by their key; a step that is not named turns out as it usually does. */
  readonly outcomes?: Readonly<Record<string, string>>
  /** Who fills a role; otherwise somebody in Halland. */
  readonly parties?: Partial<Record<ResponsibleRole, string>>
  /** `at_once`: on the first day on which a step can be done; `typical`: after as many days as are normal. */
  readonly pace?: 'at_once' | 'typical'
  /** Stops when this step is the next. */
  readonly until?: string
  /** How a step is closed, where it is not by the action itself: over the interface, say. Answers what it refuses. */
  readonly close?: (actor: StaffActor, command: Close) => Promise<Result<unknown, AnyRefusal>>
}

export type Close = CompleteMilestone & { readonly milestoneId: Id }

interface Standing {
  readonly id: Id
  readonly key: string
  readonly responsible: string
  readonly ready_on: string
}

interface Walked {
  readonly template: ChainTemplate
  readonly ended: boolean
  readonly open: readonly Standing[]
}

/**
 * Walks a journey: whatever is open is done by the organisation that answers for it, and told to whom the chain proposes, until
 * the journey ends or only steps are left that a hand-off closes. Answers what was done, in order, by whom.
 */
export async function walkChain(
  database: TestDatabase,
  officer: (organisationId: string) => Promise<StaffActor>,
  journeyId: Id,
  plan: WalkPlan = {},
): Promise<string[]> {
  const lines: string[] = []
  for (let walked = await standing(database, journeyId); !walked.ended; walked = await standing(database, journeyId)) {
    const next = nextOf(walked, plan)
    if (!next || next.step.key === plan.until) return lines
    if (next.day > database.clock.today().toString()) onDay(database, next.day)
    lines.push(await doneBy(database, await officer(next.open.responsible), { ...next, plan, journeyId }))
  }
  return lines
}

interface Next {
  readonly template: ChainTemplate
  readonly open: Standing
  readonly step: MilestoneTemplate
  readonly day: string
}

/** The open step that can be done first; of those on the same day, the one that stands first in the chain. */
function nextOf({ template, open }: Walked, plan: WalkPlan): Next | undefined {
  const nexts = template.milestones.flatMap((step): Next[] => {
    const found = open.find(({ key }) => key === step.key)
    if (!found || step.closedBy === 'handoff') return []
    const days = plan.pace === 'typical' ? step.typicalDays : 0
    const day = parsePlainDate(found.ready_on)?.add({ days }).toString() ?? found.ready_on
    return [{ template, open: found, step, day }]
  })
  return nexts.sort((one, other) => one.day.localeCompare(other.day))[0]
}

async function doneBy(
  database: TestDatabase,
  actor: StaffActor,
  { template, open, step, plan, journeyId }: Next & { plan: WalkPlan; journeyId: Id },
): Promise<string> {
  const outcome = step.outcomes ? (plan.outcomes?.[step.key] ?? step.outcomes[0]?.key) : undefined
  const tellings = await seen(database, actor, async (tx) => {
    const milestone = await findMilestone(tx, open.id)
    return milestone ? proposedTellings(tx, database.clock, actor, { milestone, outcome: outcome ?? null }) : []
  })
  const command: Close = {
    milestoneId: open.id,
    on: database.clock.today().toString(),
    disclose: tellings.map(({ basis, recipient }) => ({ basisId: basis.id, recipient })),
    ...(outcome === undefined ? {} : { outcome }),
    ...(await broughtToLight(database, journeyId, { step, chain: template.key })),
    parties: step.fills.map((role) => ({ role, organisationId: plan.parties?.[role] ?? someone(role) })),
  }
  const byAction = () => attempted(database, actor, (tx, clock) => completeMilestone(tx, clock, actor, command))
  const result = await (plan.close ? plan.close(actor, command) : byAction())
  if (!result.ok) throw new Error(`${step.key} by ${open.responsible}: ${JSON.stringify(result.refusal)}`)
  return `${step.key}${outcome === undefined ? '' : `=${outcome}`} ${open.responsible}`
}

/** Somebody of the kind that a role takes. */
function someone(role: ResponsibleRole): string {
  if (kindOfRole[role] === 'municipality') return 'K1380'
  return role === 'embassy' ? 'EMB_AMMAN' : role
}

/** Where a journey stands. Throws when it is open and nobody, or more than one, answers for what is next. */
async function standing(database: TestDatabase, journeyId: Id): Promise<Walked> {
  const [journey] = await behind<{ template: ChainKey; template_from: string; ended: boolean }>(
    database,
    `select j.template, coalesce(w.template_from, j.template_from)::text as template_from, e.journey_id is not null as ended
    from chain.journey j
    left join chain.journey_end e on e.journey_id = j.id
    left join lateral (select max(template_from) as template_from from chain.wording where journey_id = j.id) w on true
    where j.id = $1`,
    [journeyId],
  )
  if (!journey) throw new Error('no such journey')
  const open = await behind<Standing>(
    database,
    `select o.milestone_id as id, o.key, o.responsible, o.ready_on::text as ready_on
    from chain.open_milestone o join organisations.organisation r on r.id = o.responsible
    where o.journey_id = $1`,
    [journeyId],
  )
  if (!journey.ended && open.length === 0) throw new Error(`${journey.template} is open and nobody has a step`)
  if (journey.ended && open.length > 0) throw new Error(`${journey.template} has ended with steps left open`)
  const twice = open.find(({ key }, at) => open.findIndex((other) => other.key === key) !== at)
  if (twice) throw new Error(`${journey.template}: ${twice.key} is open with more than one`)
  return { template: chainTemplate(journey.template, dayOf(journey.template_from)), ended: journey.ended, open }
}
