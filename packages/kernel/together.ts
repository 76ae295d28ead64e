import pg from 'pg'
import type { Untold } from './told-context.ts'

/** What is sent together on one connection; the answer is that of the statement at `answer`. */
export interface Together {
  readonly statements: readonly Untold[]
  readonly answer: number
}

/**
 * Sends statements in one packet with one end, so that PostgreSQL answers once and nobody is woken in between. What has values is a
 * named statement, parsed once a connection. Where nothing else has begun a transaction, they are one by themselves. Where one fails, those after it
 * are not done, and the whole fails.
 */
export function sendTogether(client: pg.ClientBase, together: Together): Promise<pg.QueryResult> {
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, result: pg.QueryResult) => (error ? reject(error) : resolve(result))
    client.query(new Batch(together, done) as unknown as pg.Submittable)
  })
}

type Done = (error: Error | null, result: pg.QueryResult) => void

/** What the driver hands its queries to write on; the driver's types leave it out. */
interface Wire {
  readonly parsedStatements: Record<string, string>
  readonly submittedNamedStatements: Record<string, string>
  readonly stream: { cork(): void; uncork(): void }
  parse(message: object): void
  bind(message: object): void
  describe(message: object): void
  execute(message: object): void
  close(message: object): void
  sync(): void
}

/** The driver's own query, as far as it is built on here. */
interface DriverQuery {
  name: string | undefined
  text: string
  values: readonly unknown[]
  callback: Done
  prepare(wire: Wire): void
  handleRowDescription(message: object): void
  handleDataRow(message: object): void
  handleCommandComplete(message: object, wire: Wire): void
  handleError(error: Error, wire: Wire): void
}

const Query = pg.Query as unknown as new (config: { text: string }) => DriverQuery

const names = new Map<string, string>()

/** A statement with values is written once in our code, so that there are no more names than those; any other, but a beginning, is parsed each time. */
function nameOf({ text, values }: Untold): string | undefined {
  if (!values?.length && text !== 'begin') return undefined
  const known = names.get(text)
  if (known) return known
  const name = `s${names.size}`
  names.set(text, name)
  return name
}

/** A query of the driver that writes several statements before it asks for an answer, and keeps the rows of one of them. */
class Batch extends Query {
  readonly #together: Together
  /** Which statement is being written, or answered. */
  #at = 0
  #hasFailed = false
  /** Those which this batch has PostgreSQL parse. */
  readonly #parsing = new Set<number>()

  constructor(together: Together, done: Done) {
    super({ text: '' })
    this.#together = together
    this.callback = done
  }

  submit(wire: Wire): null {
    const { statements, answer } = this.#together
    const quiet = this.#quietly(wire)
    wire.stream.cork()
    try {
      for (const [index, statement] of statements.entries()) {
        if (this.#hasFailed) break
        this.#at = index
        this.name = nameOf(statement)
        this.text = statement.text
        this.values = statement.values ?? []
        this.prepare(index === answer ? quiet : { ...quiet, describe: () => {} })
      }
      wire.sync()
    } finally {
      wire.stream.uncork()
      this.#standAt(0)
    }
    return null
  }

  /** As the wire, but for the end that the driver writes after each statement. */
  #quietly(wire: Wire): Wire {
    return {
      ...{ parsedStatements: wire.parsedStatements, submittedNamedStatements: wire.submittedNamedStatements },
      stream: wire.stream,
      parse: (message) => {
        this.#parsing.add(this.#at)
        wire.parse(message)
      },
      bind: (message) => wire.bind(message),
      describe: (message) => wire.describe(message),
      execute: (message) => wire.execute(message),
      // What has been parsed stays, although a value of it could not be written.
      close: () => {},
      sync: () => {},
    }
  }

  /** The driver notes as parsed, or as not parsed after all, what its query is called; one that was parsed before has no name here. */
  #standAt(index: number): void {
    this.#at = index
    const statement = this.#together.statements[index]
    this.name = statement && this.#parsing.has(index) ? nameOf(statement) : undefined
    this.text = statement?.text ?? ''
  }

  override handleRowDescription(message: object): void {
    if (this.#at === this.#together.answer) super.handleRowDescription(message)
  }

  override handleDataRow(message: object): void {
    if (this.#at === this.#together.answer) super.handleDataRow(message)
  }

  override handleCommandComplete(message: object, wire: Wire): void {
    if (this.#at === this.#together.answer) super.handleCommandComplete(message, wire)
    this.#standAt(this.#at + 1)
  }

  /** What comes after a failure is not even parsed. */
  override handleError(error: Error, wire: Wire): void {
    this.#hasFailed = true
    for (const [index, statement] of this.#together.statements.entries()) {
      const name = nameOf(statement)
      if (name && index > this.#at && this.#parsing.has(index)) delete wire.submittedNamedStatements[name]
    }
    super.handleError(error, wire)
  }
}
