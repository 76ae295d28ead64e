/** A foreseen failure: the message is one sentence for the person at the terminal, without a stack trace. */
export class PlainError extends Error {
  override readonly name = 'PlainError'
  readonly exitCode: number
  constructor(message: string, exitCode = 1) {
    super(message)
    this.exitCode = exitCode
  }
}
