import {
  type AnyRefusal,
  asActor,
  type Clock,
  type Id,
  type PlainDate,
  type Result,
  type StaffActor,
  system,
  type Tx,
} from '@kedjan/kernel'
import { findRequest, type InformationCategory, moveRequest, type RequestRefusal } from '@kedjan/modules/exchange'
import { answerHolderRequest, askHolder } from '@kedjan/modules/persons'
import { isWorkingDay } from '@kedjan/sweden'
import { dayOf } from './days.ts'
import type { Country } from './in-play.ts'
import { selectToldLately, selectWaitingRequests } from './information-queries.ts'
import { count } from './play-day.ts'
import { streamOf } from './random.ts'

interface Habit {
  readonly asker: string
  readonly holder: string
  readonly basisId: string
  readonly categories: readonly InformationCategory[]
  readonly reason: string
}

/** Who asks whom about what, about once a week each. */
const habits: readonly Habit[] = [
  ...[
    { asker: 'K1380', holder: 'FK', basisId: 'fk-municipality-assistance', categories: ['benefit'] as const },
    { asker: 'K0581', holder: 'AF', basisId: 'af-municipality-assistance', categories: ['establishment'] as const },
  ].map((habit) => ({ ...habit, reason: 'Ansökan om ekonomiskt bistånd prövas just nu.' })),
  {
    ...{ asker: 'AF', holder: 'MIGR', basisId: 'mv-af-establishment', categories: ['education_work'] },
    reason: 'Kartläggningen saknar uppgift om utbildning och tidigare arbete.',
  },
  {
    ...{ asker: 'FK', holder: 'K1380', basisId: 'municipality-paid-assistance', categories: ['benefit'] },
    reason: 'Ersättning ska betalas för en period då kommunen kan ha betalat bistånd.',
  },
  {
    ...{ asker: 'MIGR', holder: 'K1380', basisId: 'municipality-mv-reception', categories: ['reception'] },
    reason: 'Mottagningsdagen saknas i underlaget för statlig ersättning.',
  },
  {
    ...{ asker: 'FK', holder: 'MIGR', basisId: 'mv-fk-insurance', categories: ['permit'] },
    reason: 'Rätten till ersättning prövas och tillståndets giltighet behövs.',
  },
]

/** Whose inbox a visitor opens: what is due from two weeks before the visit on is left for them, into December. */
const leftToVisitors: ReadonlySet<string> = new Set(['K1380', 'MIGR'])

/** Lets organisations ask each other, answer after a while, refuse now and then, and sometimes say nothing. */
export async function playInformation(country: Country, clock: Clock): Promise<void> {
  const day = clock.today()
  if (!isWorkingDay(day)) return
  await answerWaiting(country, clock, day)
  if (day.dayOfWeek !== 2) return
  const lately = toldLately(country, clock, day.subtract({ days: 28 }).toString())
  await Promise.all(habits.map((habit) => askByHabit(country, clock, { habit, day, lately })))
}

type Lately = (actor: StaffActor) => Promise<readonly Id[]>

/** Of whom each organisation was told something, read once for all that is asked on a day. */
function toldLately({ ground }: Country, clock: Clock, since: string): Lately {
  const read = new Map<string, Promise<readonly Id[]>>()
  return (actor) => {
    const { organisationId } = actor
    const told =
      read.get(organisationId) ?? asActor(ground, clock, actor, (tx) => selectToldLately(tx, organisationId, since))
    read.set(organisationId, told)
    return told
  }
}

async function askByHabit(
  country: Country,
  clock: Clock,
  ask: { habit: Habit; day: PlainDate; lately: Lately },
): Promise<void> {
  const { habit, day, lately } = ask
  const [actor] = country.acting.get(habit.asker) ?? []
  if (!actor) return
  const random = streamOf(country.seed, 'ask', habit.asker, habit.holder, day.toString())
  const known = await knownTo(country, habit.holder, lately)
  const told = (await lately(actor)).filter((id) => known.has(id))
  if (told.length === 0) return
  await attempt(country, clock, { actor, what: 'request_asked' }, (tx) =>
    askHolder(tx, clock, actor, { ...habit, about: { personId: random.pick(told) } }),
  )
}

/** Whom a holder knows itself: nobody asks at random. Migrationsverket knows everybody. */
async function knownTo(country: Country, organisation: string, lately: Lately): Promise<{ has(id: Id): boolean }> {
  const [actor] = country.acting.get(organisation) ?? []
  if (!actor || organisation === 'MIGR') return { has: () => true }
  return new Set(await lately(actor))
}

async function answerWaiting(country: Country, clock: Clock, day: PlainDate): Promise<void> {
  const waiting = await asActor(country.ground, clock, system, selectWaitingRequests)
  for (const { id, asker, holder, answerBy } of waiting) {
    const random = streamOf(country.seed, 'answer', asker, holder, answerBy)
    const fate = random.weighted([['tell', 70] as const, ['refuse', 15] as const, ['silent', 15] as const])
    // Silence ends too: after some weeks somebody finds the request and answers it.
    const due =
      fate === 'silent'
        ? dayOf(answerBy).add({ days: random.between(10, 30) })
        : dayOf(answerBy).subtract({ days: random.between(0, 7) })
    const isLeft = leftToVisitors.has(holder) && answerBy >= '2026-11-10' && day.toString() < '2026-12-10'
    if (isLeft || due.toString() > day.toString()) continue
    const [actor] = country.acting.get(holder) ?? []
    if (actor) await answerOne(country, clock, { id, actor, fate: fate === 'refuse' ? 'refuse' : 'tell' })
  }
}

async function answerOne(
  country: Country,
  clock: Clock,
  answer: { id: Id; actor: StaffActor; fate: 'tell' | 'refuse' },
): Promise<void> {
  const { id, actor, fate } = answer
  const refusal: RequestRefusal = 'reason_not_enough'
  if (
    fate === 'tell' &&
    (await attempt(country, clock, { actor, what: 'request_told' }, (tx) => tell(tx, clock, actor, id)))
  )
    return
  await attempt(country, clock, { actor, what: 'request_refused' }, (tx) =>
    moveRequest(tx, clock, actor, {
      requestId: id,
      move: 'refuse',
      refusal: fate === 'tell' ? 'no_such_information' : refusal,
    }),
  )
}

async function tell(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  requestId: Id,
): Promise<Result<unknown, AnyRefusal> | undefined> {
  const request = await findRequest(tx, requestId)
  return request
    ? answerHolderRequest(tx, clock, actor, { requestId, categories: request.categories, confirmProtected: false })
    : undefined
}

/** Does it in a transaction of its own and counts it; a refusal undoes nothing but itself. */
async function attempt(
  country: Country,
  clock: Clock,
  by: { actor: StaffActor; what: string },
  act: (tx: Tx) => Promise<Result<unknown, AnyRefusal> | undefined>,
): Promise<boolean> {
  const result = await asActor(country.ground, clock, by.actor, act)
  if (!result) return false
  // What may not be told, such as about somebody protected, is answered with a refusal: that is no fault of the played country.
  if (result.ok) count(country.happened, by.what)
  else if (by.what !== 'request_told') count(country.refused, `${by.what}: ${result.refusal.reason}`)
  return result.ok
}
