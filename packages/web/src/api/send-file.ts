import { Problem } from '@kedjan/contract'
import type { ZodType } from 'zod'
import { languageOfAnswers } from './client.ts'
import { NoAnswerError, ProblemError, UnreadableError } from './problem.ts'

export interface FileToSend {
  path: string
  file: Blob
  /** The same for every repeat of one sending, so that it is done once. */
  key: string
  /** From 0 to 1, as the bytes leave. */
  onProgress: (share: number) => void
  signal: AbortSignal
}

/** Sends bytes as they are. `fetch` does not tell how much has left, so that the older way is used. */
export function sendFile<T>({ path, file, key, onProgress, signal }: FileToSend, schema: ZodType<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const stop = () => request.abort()
    signal.addEventListener('abort', stop, { once: true })
    request.open('POST', path)
    const headers = { accept: 'application/json', 'accept-language': languageOfAnswers(), 'idempotency-key': key }
    for (const [name, value] of Object.entries({ ...headers, 'content-type': 'application/octet-stream' }))
      request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onabort = () => reject(new DOMException('stopped', 'AbortError'))
    request.onerror = () => reject(new NoAnswerError(undefined))
    request.onload = () => {
      const answer = parsed(request.responseText)
      if (request.status >= 400) return reject(refusal(answer, request.status))
      const result = schema.safeParse(answer)
      return result.success ? resolve(result.data) : reject(new UnreadableError(request.status, result.error))
    }
    request.onloadend = () => signal.removeEventListener('abort', stop)
    request.send(file)
  })
}

function refusal(answer: unknown, status: number): Error {
  const problem = Problem.safeParse(answer)
  return problem.success ? new ProblemError(problem.data) : new UnreadableError(status)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
