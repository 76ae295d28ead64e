import { asActor, type Clock, deliver, type Ground, type Subscriber, system } from '@kedjan/kernel'
import { noticeStalls, takeOverJourneys } from '@kedjan/modules/chain'
import { escalateSilentRequests } from '@kedjan/modules/exchange'
import { escalateSilent } from '@kedjan/modules/handoffs'
import { countStuck } from '@kedjan/modules/insights'
import { forgetOldNotices, type Post, sendNotices } from '@kedjan/modules/notifications'
import { runRetention } from '@kedjan/modules/retention'
import { remindVisitors } from '@kedjan/modules/visits'
import { PgBoss } from 'pg-boss'
import { scanWaiting } from './scanning/scan-waiting.ts'
import type { Scanner } from './scanning/scanner.ts'
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
  readonly scanner: Scanner
  /** How notices leave; none are sent where it is absent. */
  readonly notices?: { readonly post: Post; readonly origin: string }
  readonly onFailure: (error: Error) => void
}

const deliverQueue = 'outbox-deliver'
const scanQueue = 'documents-scan'
const escalateQueue = 'handoffs-escalate'
const noticesQueue = 'notices-send'
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
  const stopping = new AbortController()
  const wakeScan = once(() => boss.send(scanQueue, {}), parts.onFailure)
  const subscribers = [...parts.subscribers, scansOnArrival(wakeScan)]
  await deliverAndSend(boss, { ...parts, subscribers }, stopping.signal)
  await workOnScans(boss, parts, stopping.signal)
  await boss.work(escalateQueue, { pollingIntervalSeconds: 60 }, async () => {
    await escalate(parts)
    await boss.send(deliverQueue, {})
  })
  await workOnRounds(boss, parts, stopping.signal)
  await keepSchedule(boss, parts.escalates)

  const wake = once(() => boss.send(deliverQueue, {}), parts.onFailure)
  // What was left when the process ended before.
  wake()
  wakeScan()
  return {
    wroteSomething: wake,
    stop: () => {
      // The round ends after the household it is on; the next goes on with the rest.
      stopping.abort()
      return boss.stop({ graceful: true, timeout: 5000 })
    },
  }
}

/** What goes by the night or the hour and hangs on no fact. */
async function workOnRounds(boss: PgBoss, { ground, clock }: JobParts, signal: AbortSignal): Promise<void> {
  await boss.createQueue(countQueue, { policy: 'short', retryLimit: 1, deleteAfterSeconds: 3600 })
  await boss.work(countQueue, { pollingIntervalSeconds: 30 }, () => countStuck(ground, clock))
  await boss.createQueue(retentionQueue, daily)
  await boss.createQueue(reformQueue, daily)
  await boss.createQueue(sessionsQueue, daily)
  await boss.work(retentionQueue, { pollingIntervalSeconds: 60 }, async () => {
    await runRetention({ ground, clock, signal })
    await asActor(ground, clock, system, forgetOldNotices)
  })
  await boss.work(reformQueue, { pollingIntervalSeconds: 60 }, async () => {
    await takeOverJourneys(ground, clock, signal)
  })
  await boss.work(sessionsQueue, { pollingIntervalSeconds: 60 }, () => forgetOldSessions(ground))
}

/** That a document has come wakes the scanner. It is woken again by the minute, for what could not be scanned or was missed. */
function scansOnArrival(wake: () => void): Subscriber {
  return { name: 'server.scan', facts: ['documents.received'], handle: async () => wake() }
}

async function workOnScans(boss: PgBoss, parts: JobParts, signal: AbortSignal): Promise<void> {
  await boss.createQueue(scanQueue, { policy: 'short', retryLimit: 3, deleteAfterSeconds: 3600, expireInSeconds: 3600 })
  await boss.work(scanQueue, { pollingIntervalSeconds: 1 }, async () => {
    await scanWaiting({ ...parts, signal })
  })
}

/** Facts are told, and what thereby is to be sent leaves, each in a job of its own: a mail server that is slow holds up nobody else. */
async function deliverAndSend(boss: PgBoss, parts: JobParts, signal: AbortSignal): Promise<void> {
  await boss.createQueue(noticesQueue, { policy: 'short', retryLimit: 3, deleteAfterSeconds: 3600 })
  await boss.work(deliverQueue, { pollingIntervalSeconds: 1 }, async () => {
    await deliverAll(parts)
    await boss.send(noticesQueue, {})
  })
  await boss.work(noticesQueue, { pollingIntervalSeconds: 1 }, () => send(parts, signal))
}

/** What a played day does in a sandbox goes by the hour and the night elsewhere; sessions last by the wall's time everywhere. */
async function keepSchedule(boss: PgBoss, byTheWall: boolean): Promise<void> {
  const tz = 'Europe/Stockholm'
  for (const [queue, when] of [
    [escalateQueue, '7 * * * *'],
    [scanQueue, '* * * * *'],
    [noticesQueue, '* * * * *'],
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

async function send({ ground, clock, notices }: JobParts, signal: AbortSignal): Promise<void> {
  if (notices) await sendNotices({ ground, clock, ...notices, signal })
}
