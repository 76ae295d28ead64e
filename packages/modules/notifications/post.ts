import type { Id } from '@kedjan/kernel'
import type { Channel, Outcome } from './notice.ts'

/** What is handed to a mail server or to a gateway for text messages. */
export interface Letter {
  /** The same for every attempt, so that whoever takes it can tell a repeat. */
  readonly key: Id
  readonly channel: Channel
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly language: string
}

/** The way out; the server makes one from its configuration. */
export interface Post {
  readonly channels: ReadonlySet<Channel>
  send(letter: Letter): Promise<Outcome>
}
