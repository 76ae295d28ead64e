import {
  type AnyRefusal,
  asActor,
  type Clock,
  type Ground,
  morningOf,
  ok,
  type PlainDate,
  type Result,
  refuse,
  type StaffActor,
} from '@kedjan/kernel'
import { letIn, lookBack } from './let-in.ts'
import type { Deed } from './simulators/deed.ts'
import type { Acting } from './staff.ts'

/** How many transactions are under way at the same time. */
const workers = 4
/** How many deeds of one organisation go into one transaction at most. */
const mostTogether = 12

export interface Done {
  readonly happened: Map<string, number>
  readonly refused: Map<string, number>
  /** Deeds to be tried again, with the reason for which they were refused. */
  readonly again: Refused[]
}

export interface Refused {
  readonly deed: Deed
  readonly reason: string
}

/** Lets everybody do what they have to do on a day; several organisations at a time, each in transactions of its own. */
export async function doDeeds(ground: Ground, acting: Acting, day: PlainDate, deeds: readonly Deed[]): Promise<Done> {
  const done: Done = { happened: new Map(), refused: new Map(), again: [] }
  const chunks = chunksOf(deeds, acting)
  let next = 0
  const work = async () => {
    while (next < chunks.length) {
      const chunk = chunks[next]
      next += 1
      if (chunk) await doChunk(ground, day, chunk, done)
    }
  }
  await Promise.all(Array.from({ length: workers }, work))
  // Who was refused first is chance.
  done.again.sort((one, other) => (one.deed.order < other.deed.order ? -1 : 1))
  return done
}

interface Chunk {
  readonly actor: StaffActor
  readonly colleagues: readonly StaffActor[]
  readonly deeds: readonly Deed[]
}

function chunksOf(deeds: readonly Deed[], acting: Acting): Chunk[] {
  const byOrganisation = new Map<string, Deed[]>()
  for (const deed of deeds) {
    const theirs = byOrganisation.get(deed.organisationId)
    if (theirs) theirs.push(deed)
    else byOrganisation.set(deed.organisationId, [deed])
  }
  // Few on a day with little to do, so that no worker is left alone with a long one.
  const together = Math.min(mostTogether, Math.ceil(deeds.length / (workers * 3)))
  const chunks: Chunk[] = []
  for (const [organisationId, theirs] of byOrganisation) {
    const staff = acting.get(organisationId)
    if (!staff) continue
    theirs.sort((one, other) => (one.order < other.order ? -1 : 1))
    for (let at = 0; at < theirs.length; at += together) {
      const actor = staff[(at / together) % staff.length]
      if (!actor) continue
      const colleagues = staff.filter((one) => one !== actor)
      chunks.push({ actor, colleagues, deeds: theirs.slice(at, at + together) })
    }
  }
  // The longest first, so that the workers end together.
  return chunks.sort((one, other) => other.deeds.length - one.deeds.length)
}

/** Lets whoever needs it in to protected households before the deeds, and closes them after. */
async function doChunk(ground: Ground, day: PlainDate, chunk: Chunk, done: Done): Promise<void> {
  const morning: Clock = { now: () => morningOf(day), today: () => day }
  const opened = await letIn(ground, morning, chunk, chunk.deeds)
  await doAll(ground, day, chunk, done)
  await lookBack(ground, morning, chunk, opened)
}

/** One transaction for all of them; where one is refused, each alone, so that a refusal undoes nothing but itself. */
async function doAll(ground: Ground, day: PlainDate, chunk: Chunk, done: Done): Promise<void> {
  const all = await attempt(ground, day, chunk.actor, chunk.deeds)
  if (all.ok) {
    for (const deed of chunk.deeds) count(done.happened, deed.what)
    return
  }
  for (const deed of chunk.deeds) {
    const one = chunk.deeds.length === 1 ? all : await attempt(ground, day, chunk.actor, [deed])
    if (one.ok) count(done.happened, deed.what)
    else {
      count(done.refused, `${deed.what}: ${one.refusal.reason}`)
      done.again.push({ deed, reason: one.refusal.reason })
    }
  }
}

/** Tries once more where PostgreSQL has broken off one of two who waited for each other. */
async function attempt(
  ground: Ground,
  day: PlainDate,
  actor: StaffActor,
  deeds: readonly Deed[],
): Promise<Result<null, AnyRefusal>> {
  try {
    return await attemptOnce(ground, day, actor, deeds)
  } catch (error) {
    if ((error as { code?: string }).code !== deadlock) throw error
    return attempt(ground, day, actor, deeds)
  }
}

const deadlock = '40P01'

async function attemptOnce(
  ground: Ground,
  day: PlainDate,
  actor: StaffActor,
  deeds: readonly Deed[],
): Promise<Result<null, AnyRefusal>> {
  const morning: Clock = { now: () => morningOf(day), today: () => day }
  return asActor(ground, morning, actor, async (tx) => {
    for (const deed of deeds) {
      const result = await deed.act(tx, clockOf(day, deed), actor)
      if (!result.ok) return refuse(result.refusal)
    }
    return ok(null)
  })
}

/** Drawn once, so that a deed that is tried twice is done at the same time. */
const seconds = new WeakMap<Deed, number>()

/** Some time in the working hours of the day, after nine. */
function clockOf(day: PlainDate, deed: Deed): Clock {
  const after = seconds.get(deed) ?? deed.random.between(60, 7 * 3600)
  seconds.set(deed, after)
  const now = morningOf(day).add({ seconds: after })
  return { now: () => now, today: () => day }
}

export function count(counts: Map<string, number>, what: string, more = 1): void {
  counts.set(what, (counts.get(what) ?? 0) + more)
}
