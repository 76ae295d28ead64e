import { type Language, Problem } from '@kedjan/contract'
import { type ZodType, z } from 'zod'
import { NoAnswerError, ProblemError, UnreadableError } from './problem.ts'

let language: Language = 'sv'

/** The language in which the server answers from now on. */
export function answerIn(chosen: Language): void {
  language = chosen
}

export function languageOfAnswers(): Language {
  return language
}

/** Reads a page or list and holds it against its shape. */
export async function read<T>(path: string, schema: ZodType<T>, signal?: AbortSignal): Promise<T> {
  return parsed(await ask(path, { headers: headers(), ...(signal && { signal }) }), schema)
}

/** Reads what is no JSON, such as a signed note. */
export async function readText(path: string, signal?: AbortSignal): Promise<string> {
  const response = await ask(path, { headers: { accept: 'text/plain' }, ...(signal && { signal }) })
  return textOf(response)
}

/** Reads a file, to be shown on the page. */
export async function readFile(path: string, signal?: AbortSignal): Promise<Blob> {
  const response = await ask(path, { headers: { 'accept-language': language }, ...(signal && { signal }) })
  return response.blob().catch((error: unknown) => {
    throw new NoAnswerError(error)
  })
}

/** A read whose question stands in the body, so that no name stands in an address. */
export async function search<T>(path: string, body: unknown, schema: ZodType<T>, signal?: AbortSignal): Promise<T> {
  const request = {
    method: 'POST',
    headers: headers({ 'content-type': 'application/json' }),
    body: JSON.stringify(body),
  }
  return parsed(await ask(path, { ...request, ...(signal && { signal }) }), schema)
}

/** A write; `key` stays the same for every repeat of one submission, and the server does it once. */
export async function write<T>(path: string, body: unknown, schema: ZodType<T>, key = newKey()): Promise<T> {
  const response = await ask(path, {
    method: 'POST',
    headers: headers({ 'content-type': 'application/json', 'idempotency-key': key }),
    body: JSON.stringify(body),
  })
  return parsed(response, schema)
}

/** The shape of an answer without a body (204). */
export const Nothing = z.undefined()

export function newKey(): string {
  return crypto.randomUUID()
}

function headers(more: Record<string, string> = {}): Record<string, string> {
  return { accept: 'application/json', 'accept-language': language, ...more }
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, { credentials: 'same-origin', ...init }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new NoAnswerError(error)
  })
  if (!response.ok) throw await refusal(response)
  return response
}

async function refusal(response: Response): Promise<Error> {
  const problem = Problem.safeParse(await json(response))
  return problem.success ? new ProblemError(problem.data) : new UnreadableError(response.status)
}

async function parsed<T>(response: Response, schema: ZodType<T>): Promise<T> {
  const result = schema.safeParse(await json(response))
  if (!result.success) throw new UnreadableError(response.status, result.error)
  return result.data
}

function textOf(response: Response): Promise<string> {
  return response.text().catch((error: unknown) => {
    throw new NoAnswerError(error)
  })
}

async function json(response: Response): Promise<unknown> {
  const text = await textOf(response)
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UnreadableError(response.status, error)
  }
}
