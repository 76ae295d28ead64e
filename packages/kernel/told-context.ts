import type { Context, Settings } from './context.ts'

/** Something to be told to PostgreSQL; with values it is a named statement, which is parsed once a connection. */
export interface Untold {
  readonly text: string
  readonly values?: readonly unknown[]
}

/** A statement as a message to the connection, which keeps it until there is another to be answered. */
export const alongSign = '-- kedjan: along with the next'

/**
 * What a connection has told PostgreSQL of the transaction under way, and what it has still to tell. Nothing is told before somebody asks
 * something: whoever steps aside for the platform and comes back, without a word in between, costs nothing, and a transaction in which
 * nothing is asked never begins.
 */
export interface ToldContext {
  /** A transaction begins, with what it is begun by. */
  begin(beginning: string): void
  /** From the next statement on this holds. */
  hear(context: Context): void
  /** A statement whose answer nobody waits for: it is told before the next one, after who acts now. Answers how many wait by then. */
  sendAlong(statement: Untold): number
  /** The transaction went back to an earlier point: settings made since do not hold any more, whichever they are, and what waits is not told. */
  doubt(): void
  /** Whether PostgreSQL knows of the transaction. */
  hasBegun(): boolean
  /** What PostgreSQL has to be told before the next statement; nothing where it knows all. From now on it counts as told. */
  takeUntold(): readonly Untold[]
  /** What has to be told before the end: who acts does not matter to it any more. */
  takeWaiting(): readonly Untold[]
}

export function openToldContext(): ToldContext {
  let beginning: string | undefined
  let told: Settings = {}
  let wanted: Settings = {}
  let locks: NonNullable<Context['lock']>[] = []
  let waiting: Untold[] = []
  let isKnown = false

  /** That the transaction begins, and what has changed since something was said last. */
  function sayChanges(): Untold[] {
    const said = [...(beginning ? [{ text: beginning }] : []), ...changes({ told, wanted, locks })]
    beginning = undefined
    told = wanted
    locks = []
    return said
  }

  function takeWaiting(): Untold[] {
    const taken = waiting
    waiting = []
    isKnown ||= taken.length > 0
    return taken
  }

  return {
    begin(text) {
      beginning = text
      told = {}
      wanted = {}
      locks = []
      waiting = []
      isKnown = false
    },
    hear({ settings, lock }) {
      wanted = settings
      if (lock) locks.push(lock)
    },
    sendAlong(statement) {
      return waiting.push(...sayChanges(), statement)
    },
    doubt() {
      told = {}
      waiting = []
    },
    hasBegun: () => isKnown,
    takeUntold() {
      const untold = [...takeWaiting(), ...sayChanges()]
      isKnown = true
      return untold
    },
    takeWaiting,
  }
}

/** Everything of a context, for a transaction of one statement in which PostgreSQL refuses every write. */
export function tellLooker({ settings }: Context): readonly Untold[] {
  const lookOnly = "set_config('transaction_read_only', 'on', true)"
  return changes({ told: {}, wanted: settings, locks: [] }).map(({ text, ...all }) => ({
    ...all,
    text: `${text}, ${lookOnly}`,
  }))
}

/** Only what differs is set, and what is locked is locked after that. */
function changes(context: {
  told: Settings
  wanted: Settings
  locks: readonly NonNullable<Context['lock']>[]
}): Untold[] {
  const { told, wanted, locks } = context
  const values: unknown[] = []
  const place = (value: unknown) => `$${values.push(value)}`
  const set = Object.entries(wanted)
    .filter(([name, value]) => told[name] !== value)
    .map(([name, value]) => `set_config('kedjan.${name}', ${place(value)}, true)`)
  const locked = locks.map(({ key, space }) => `pg_advisory_xact_lock(hashtextextended(${place(key)}, ${space}))`)
  return values.length > 0 ? [{ text: `select ${[...set, ...locked].join(', ')}`, values }] : []
}
