import { asActor, type Clock, deliver, type Ground, type Subscriber, system } from '@kedjan/kernel'
import { noticeStalls, takeOverJourneys } from '@kedjan/modules/chain'
import { escalateSilentRequests } from '@kedjan/modules/exchange'
import { escalateSilent } from '@kedjan/modules/handoffs'
import { countStuck } from '@kedjan/modules/insights'
import { runRetention } from '@kedjan/modules/retention'
import { remindVisitors } from '@kedjan/modules/visits'
import { PgBoss } from 'pg-boss'
import { forgetOldSessions } from './sign-in/sessions.ts'

/** Work that happens by itself: telling subscribers of facts, making silence an event, and removing what has been kept for long enough. */
export interface Jobs {
  /** Something was written: facts may be waiting in the outbox. */
  wroteSomething(): void
  stop(): Promise<void>
}

export interface JobParts {
  readonly ground: Ground
  readonly clock: Clock
  readonly appUrl: string
  readonly subscribers: readonly Subscriber[]
  /** In a sandbox silence is looked for, and the round of retention made, when a day is played, not by the wall's time. */
  readonly escalates: boolean
  readonly onFailure: (error: Error) => void
}

const deliverQueue = 'outbox-deliver'
const escalateQueue = 'handoffs-escalate'
const retentionQueue = 'retention-round'
const reformQueue = 'chain-reforms'
const countQueue = 'insights-count'
const sessionsQueue = 'sessions-forget'
const daily = { policy: 'short', retryLimit: 3, deleteAfterSeconds: 7 * 86_400, expireInSeconds: 3600 } as const

/** Starts the job runner as the application's own role; its tables were made when the database was migrated. */
export async function startJobs(parts: JobParts): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: parts.appUrl,
    application_name: 'kedjan jobs',
    max: 2,
    // The application owns no table, so it neither creates, migrates nor rebuilds any.
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
    schedule: parts.escalates,
  })
  boss.on('error', parts.onFailure)
  await boss.start()
  // `short`: at most one waits, however many writes ask for it.
  await boss.createQueue(deliverQueue, { policy: 'short', retryLimit: 3, deleteAfterSeconds: 3600 })
  await boss.createQueue(escalateQueue, { policy: 'short', retryLimit: 3, deleteAfterSeconds: 86_400 })
  await boss.work(deliverQueue, { pollingIntervalSeconds: 1 }, () => deliverAll(parts))
  await boss.work(escalateQueue, { pollingIntervalSeconds: 60 }, () => escalate(parts))
  await boss.createQueue(countQueue, { policy: 'short', retryLimit: 1, deleteAfterSeconds: 3600 })
  await boss.work(countQueue, { pollingIntervalSeconds: 30 }, () => countStuck(parts.ground, parts.clock))
  await boss.createQueue(retentionQueue, daily)
  await boss.createQueue(reformQueue, daily)
  await boss.createQueue(sessionsQueue, daily)
  const stopping = new AbortController()
  await boss.work(retentionQueue, { pollingIntervalSeconds: 60 }, async () => {
    await runRetention({ ...parts, signal: stopping.signal })
  })
  await boss.work(reformQueue, { pollingIntervalSeconds: 60 }, async () => {
    await takeOverJourneys(parts.ground, parts.clock, stopping.signal)
  })
  await boss.work(sessionsQueue, { pollingIntervalSeconds: 60 }, () => forgetOldSessions(parts.ground))
  await keepSchedule(boss, parts.escalates)

  const wake = once(() => boss.send(deliverQueue, {}), parts.onFailure)
  if (parts.subscribers.length > 0) wake()
  return {
    wroteSomething: parts.subscribers.length > 0 ? wake : () => {},
    stop: () => {
      // The round ends after the household it is on; the next goes on with the rest.
      stopping.abort()
      return boss.stop({ graceful: true, timeout: 5000 })
    },
  }
}

/** What a played day does in a sandbox goes by the hour and the night elsewhere; sessions last by the wall's time everywhere. */
async function keepSchedule(boss: PgBoss, byTheWall: boolean): Promise<void> {
  const tz = 'Europe/Stockholm'
  for (const [queue, when] of [
    [escalateQueue, '7 * * * *'],
    [retentionQueue, '37 2 * * *'],
    [reformQueue, '7 1 * * *'],
  ] as const) {
    if (byTheWall) await boss.schedule(queue, when, {}, { tz })
    else await boss.unschedule(queue)
  }
  await boss.schedule(countQueue, '*/10 * * * *', {}, { tz })
  await boss.schedule(sessionsQueue, '17 3 * * *', {}, { tz })
}

/** While one call is on its way, others are not needed: it is stored after what they wrote. */
function once(send: () => Promise<unknown>, onFailure: (error: Error) => void): () => void {
  let waiting = false
  return () => {
    if (waiting) return
    waiting = true
    setImmediate(() => {
      waiting = false
      send().catch(onFailure)
    })
  }
}

async function deliverAll({ ground, clock, subscribers }: JobParts): Promise<void> {
  for (const subscriber of subscribers) {
    let handled = 1
    while (handled > 0) handled = await deliver(ground, clock, subscriber)
  }
}

async function escalate({ ground, clock }: JobParts): Promise<void> {
  await asActor(ground, clock, system, async (tx) => {
    await escalateSilent(tx, clock)
    await remindVisitors(tx, clock)
    await escalateSilentRequests(tx, clock)
    await noticeStalls(tx, clock)
  })
}
