import type { Problem } from '@kedjan/contract'

/** The server refused, and said why. */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

/** No answer came: the network or the server is away. What was typed stays where it was typed. */
export class NoAnswerError extends Error {
  constructor(cause: unknown) {
    super('no answer', { cause })
    this.name = 'NoAnswerError'
  }
}

/** An answer came that this version of the pages cannot read. */
export class UnreadableError extends Error {
  readonly status: number
  constructor(status: number, cause?: unknown) {
    super(`unreadable answer (${status})`, { cause })
    this.name = 'UnreadableError'
    this.status = status
  }
}

/** Somebody was signed in here, and is no longer. */
export class SignedOutError extends Error {
  constructor() {
    super('signed out')
    this.name = 'SignedOutError'
  }
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof SignedOutError || (error instanceof ProblemError && error.problem.status === 401)
}

/** Whether the server has said that this is not for whoever asks, or is not there for them: asking again gets the same answer. */
export function isRefusedByAccess(error: unknown): boolean {
  return error instanceof ProblemError && [401, 403, 404].includes(error.problem.status)
}

/** The sentence for a field named by the server, such as `members.0.birthDate`. */
export function fieldError(error: unknown, path: string): string | undefined {
  if (!(error instanceof ProblemError)) return undefined
  return error.problem.fields?.find((field) => field.path === path)?.message
}

/** The same error with its fields named as within a part of the form, which a fieldset asks for by their own names. */
export function errorWithin(error: unknown, part: string): unknown {
  if (!(error instanceof ProblemError) || !error.problem.fields) return error
  const fields = error.problem.fields.flatMap(({ path, message }) =>
    path.startsWith(`${part}/`) ? [{ path: path.slice(part.length + 1), message }] : [],
  )
  return new ProblemError({ ...error.problem, fields })
}
