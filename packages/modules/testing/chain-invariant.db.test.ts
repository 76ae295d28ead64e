import { type AnyRefusal, asActor, type Clock, type Result, type StaffActor, system, type Tx } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { chainTemplates } from '@kedjan/sweden'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { completeMilestone } from '../chain/index.ts'
import {
  acknowledge,
  agreeDate,
  cancelAnvisning,
  declineAnvisning,
  escalateSilent,
  issueAnvisning,
  makeDecided,
  recordReception,
  replaceAnvisning,
  reportHousing,
} from '../handoffs/index.ts'
import { aDwelling, aFamily, aHousehold, aKommuntal, aMember, aNumber, attempted, officers, onDay } from './index.ts'

const database = useDatabase()
const officer = officers(database)
let behind: pg.Client

beforeAll(async () => {
  behind = new pg.Client({ connectionString: database.adminUrl })
  await behind.connect()
  onDay(database, '2026-01-07')
  for (const municipality of ['K1380', 'K1382'])
    await aKommuntal(database, await officer('LST_N'), { municipality, persons: 5000 })
})

afterAll(() => behind.end())

async function rows<Row extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<Row[]> {
  return (await behind.query<Row>(text, values)).rows
}

/** What an open journey, its steps and the work list owe each other; each line that comes back is a breach. */
const breaches = `
  with journey as (select j.* from chain.journey j where j.person_id = any ($1)),
  ended as (select e.journey_id from chain.journey_end e),
  last as (
    select distinct on (m.id) m.id, m.journey_id, m.key, m.responsible, s.kind
    from journey j join chain.milestone m on m.journey_id = j.id left join chain.step s on s.milestone_id = m.id
    order by m.id, s.seq desc
  ),
  standing as (select * from last where kind is null or kind <> 'withdrawn')
  select 'an open journey without an open step' as breach, j.id::text as what from journey j
    where j.id not in (select journey_id from ended) and not exists (select 1 from chain.open_milestone o where o.journey_id = j.id)
  union all
  select 'an ended journey with an open step', j.id::text from journey j
    where j.id in (select journey_id from ended) and exists (select 1 from chain.open_milestone o where o.journey_id = j.id)
  union all
  select 'a ready step that is not in the work list', l.key from last l
    where l.kind in ('ready', 'due_moved') and not exists (select 1 from chain.open_milestone o where o.milestone_id = l.id and o.responsible = l.responsible)
  union all
  select 'a line of the work list that is not ready', o.key from chain.open_milestone o join last l on l.id = o.milestone_id where l.kind is null or l.kind not in ('ready', 'due_moved')
  union all
  select 'one step twice', s.key from standing s group by s.journey_id, s.key having count(*) > 1
  union all
  select 'a step of nobody', l.key from last l where not exists (select 1 from organisations.organisation o where o.id = l.responsible)
  union all
  select 'a journey open twice', j.template from journey j where j.id not in (select journey_id from ended) group by j.person_id, j.template having count(*) > 1
  union all
  select 'a work list of hand-offs that disagrees with the steps', h.id::text
  from journey j join handoffs.handoff h on h.journey_id = j.id
  left join handoffs.open_handoff o on o.handoff_id = h.id
  join lateral (select s.kind from handoffs.step s where s.handoff_id = h.id order by s.seq desc limit 1) l on true
  where (l.kind in ('received', 'declined', 'cancelled', 'replaced')) <> (o.handoff_id is null) or o.state <> l.kind`

interface StandingStep {
  journey_id: string
  template: string
  key: string
  ready: string | null
  done: string | null
}

async function tooEarly(personIds: readonly string[]): Promise<string[]> {
  const steps = await rows<StandingStep>(
    `select m.journey_id, j.template, m.key, min(s.on_date) filter (where s.kind = 'ready')::text as ready, max(s.on_date) filter (where s.kind = 'done')::text as done
    from chain.journey j join chain.milestone m on m.journey_id = j.id left join chain.step s on s.milestone_id = m.id
    where j.person_id = any ($1)
    group by m.id, j.template
    having not coalesce(bool_or(s.kind = 'withdrawn'), false)`,
    [personIds],
  )
  return steps
    .filter((step) => step.ready !== null)
    .flatMap((step) => {
      const template = chainTemplates.find(({ key }) => key === step.template)
      const before = template?.milestones.find(({ key }) => key === step.key)?.dependsOn ?? []
      return before
        .map((key) => steps.find((other) => other.journey_id === step.journey_id && other.key === key))
        .filter((other) => !other?.done || other.done > (step.ready ?? ''))
        .map((other) => `${step.key} is ready before ${other?.key}`)
    })
}

interface Family {
  readonly householdId: string
  readonly personIds: readonly string[]
  readonly births: ReadonlyMap<string, string>
}

type Event = {
  readonly what:
    | 'complete'
    | 'answer'
    | 'pass'
    | 'acknowledge'
    | 'report'
    | 'agree'
    | 'receive'
    | 'issue'
    | 'plan'
    | 'decide'
    | 'cancel'
    | 'replace'
    | 'decline'
    | 'escalate'
  readonly which: number
}

const weights = {
  complete: 7,
  answer: 9,
  pass: 2,
  acknowledge: 1,
  report: 1,
  agree: 1,
  receive: 1,
  issue: 4,
  plan: 1,
  decide: 1,
  cancel: 1,
  replace: 1,
  decline: 1,
  escalate: 1,
} as const
const event: fc.Arbitrary<Event> = fc.record({
  what: fc.oneof(
    ...Object.entries(weights).map(([what, weight]) => ({ weight, arbitrary: fc.constant(what as Event['what']) })),
  ),
  which: fc.nat({ max: 1000 }),
})

let serial = 0

async function completeOne(family: Family, which: number): Promise<string> {
  const open = await rows<{ milestone_id: string; key: string; responsible: string; person_id: string }>(
    `select o.milestone_id, o.key, o.responsible, o.person_id from chain.open_milestone o
    where o.person_id = any ($1) and o.key not in ('anvisning', 'acknowledgement', 'housing_reported', 'date_agreed', 'reception') order by o.key, o.milestone_id`,
    [family.personIds],
  )
  const step = open[which % Math.max(1, open.length)]
  if (!step) return 'nothing'
  const actor = await officer(step.responsible)
  const today = database.clock.today().toString()
  serial += 1
  const result = await attempted(database, actor, (tx, clock) =>
    completeMilestone(tx, clock, actor, {
      milestoneId: step.milestone_id,
      on: today,
      disclose: [],
      personalIdentityNumbers: family.personIds.map((personId) => ({
        personId,
        number: aNumber(family.births.get(personId) ?? '', String(serial % 1000).padStart(3, '0')),
      })),
      placement: { from: today, extentPercent: 100 },
      firstPayment: { paidOn: today, amountOre: 100 },
      ownDwelling: { municipality: 'K1380', address: 'Testgatan 1' },
      ...(step.key === 'conditions' ? { outcome: 'met' } : {}),
    }),
  )
  return result.ok ? `complete ${step.key}` : `not ${step.key}: ${result.refusal.reason}`
}

type Act = (tx: Tx, clock: Clock, actor: StaffActor, handoffId: string) => Promise<Result<unknown, AnyRefusal>>

const day = () => database.clock.today()
const ending = { reason: 'circumstances_changed' as const }

function actOf(what: Event['what'], family: Family, which: number): { by: 'MIGR' | 'receiver'; act: Act } | undefined {
  const to = which % 2 ? 'K1380' : 'K1382'
  const receiveBy = day()
    .add({ days: which % 40 })
    .toString()
  const today = day().toString()
  const wish = { householdId: family.householdId, to, receiveBy, confirmProtected: false }
  const acts: Partial<Record<Event['what'], { by: 'MIGR' | 'receiver'; act: Act }>> = {
    issue: { by: 'MIGR', act: (tx, clock, actor) => issueAnvisning(tx, clock, actor, { ...wish, plan: false }) },
    plan: { by: 'MIGR', act: (tx, clock, actor) => issueAnvisning(tx, clock, actor, { ...wish, plan: true }) },
    decide: {
      by: 'MIGR',
      act: (tx, clock, actor, handoffId) => makeDecided(tx, clock, actor, { handoffId, confirmedProtected: false }),
    },
    cancel: {
      by: 'MIGR',
      act: (tx, clock, actor, handoffId) => cancelAnvisning(tx, clock, actor, { handoffId, ...ending }),
    },
    decline: {
      by: 'MIGR',
      act: (tx, clock, actor, handoffId) =>
        declineAnvisning(tx, clock, actor, { handoffId, reason: 'person_declined' }),
    },
    replace: {
      by: 'MIGR',
      act: (tx, clock, actor, handoffId) =>
        replaceAnvisning(tx, clock, actor, { handoffId, to, receiveBy, confirmProtected: false, ...ending }),
    },
    acknowledge: { by: 'receiver', act: (tx, clock, actor, handoffId) => acknowledge(tx, clock, actor, { handoffId }) },
    report: {
      by: 'receiver',
      act: (tx, clock, actor, handoffId) => reportHousing(tx, clock, actor, { handoffId, dwelling: aDwelling(today) }),
    },
    agree: {
      by: 'receiver',
      act: (tx, clock, actor, handoffId) => agreeDate(tx, clock, actor, { handoffId, day: today }),
    },
    receive: {
      by: 'receiver',
      act: (tx, clock, actor, handoffId) =>
        recordReception(tx, clock, actor, { handoffId, on: today, address: 'Testgatan 1' }),
    },
  }
  return acts[what]
}

/** The next answer that a municipality owes, by the state of the hand-off. */
const nextAnswer: Readonly<Record<string, Event['what']>> = {
  planned: 'decide',
  decided: 'acknowledge',
  acknowledged: 'report',
  housing_reported: 'agree',
  date_agreed: 'receive',
}

async function nextMove(family: Family): Promise<Event['what']> {
  const [last] = await rows<{ state: string }>(
    'select o.state from handoffs.open_handoff o join handoffs.handoff h on h.id = o.handoff_id where h.household_id = $1',
    [family.householdId],
  )
  return nextAnswer[last?.state ?? ''] ?? 'complete'
}

async function happen(event: Event, family: Family): Promise<string> {
  const { which } = event
  const what = event.what === 'answer' ? await nextMove(family) : event.what
  if (what === 'complete') return completeOne(family, which)
  if (what === 'pass') {
    onDay(
      database,
      day()
        .add({ days: which % 15 })
        .toString(),
    )
    return 'days pass'
  }
  if (what === 'escalate') {
    await asActor(database.ground, database.clock, system, (tx) => escalateSilent(tx, database.clock))
    return 'escalate'
  }
  const found = actOf(what, family, which)
  const [handoff] = await rows<{ id: string; to_organisation: string }>(
    'select id, to_organisation from handoffs.handoff where household_id = $1 order by made_at desc, id desc limit 1',
    [family.householdId],
  )
  if (!found || (!handoff && what !== 'issue' && what !== 'plan')) return 'nothing'
  const actor = await officer(found.by === 'MIGR' ? 'MIGR' : (handoff?.to_organisation ?? 'K1380'))
  const result = await attempted(database, actor, (tx, clock) => found.act(tx, clock, actor, handoff?.id ?? ''))
  return result.ok ? what : `not ${what}: ${result.refusal.reason}`
}

test('whatever happens, in whatever order, an open journey has an open step with one responsible organisation, or an end', async () => {
  const reached = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(event, { minLength: 20, maxLength: 55 }), async (isOwn, events) => {
      onDay(database, '2026-01-07')
      const members = [...aFamily(), aMember({ given: 'Salim', birthDate: '1950-01-01', position: 'adult' })]
      const own = isOwn ? { settlement: 'own' as const, municipalityCode: '1380' } : {}
      const begun = await aHousehold(database, await officer('MIGR'), {
        permit: { ground: 'refugee', decidedOn: '2026-01-05', validTo: null },
        members,
        ...own,
      })
      const family = { ...begun, births: new Map(begun.personIds.map((id, at) => [id, members[at]?.birthDate ?? ''])) }
      const log: string[] = []
      for (const one of events) {
        const happened = await happen(one, family).catch((error: unknown) => {
          throw new Error(`after ${log.join(', ')}: ${JSON.stringify(one)}`, { cause: error })
        })
        log.push(happened)
        reached.add(happened)
        const found = [...(await rows(breaches, [family.personIds])), ...(await tooEarly(family.personIds))]
        expect({ log: found.length > 0 ? log : [], found }).toEqual({ log: [], found: [] })
      }
    }),
    { seed: 20261124, numRuns: 22, endOnFailure: true },
  )
  // The walk is worth something only if it goes far: every kind of event has happened.
  expect(
    [
      'issue',
      'plan',
      'decide',
      'cancel',
      'replace',
      'decline',
      'acknowledge',
      'report',
      'agree',
      'receive',
      'complete school_place',
      'complete health_examination_offered',
      'complete placement',
      'complete population_registration',
      'complete own_dwelling',
      'complete enrolment',
    ].filter((what) => !reached.has(what)),
  ).toEqual([])
}, 90_000)
