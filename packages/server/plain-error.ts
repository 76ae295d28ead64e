/** A foreseen failure at start-up: the message is one sentence for the person at the terminal, without a stack trace. */
export class PlainError extends Error {
  override readonly name = 'PlainError'
}
