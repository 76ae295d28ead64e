import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { ZodType } from 'zod'
import { newKey, write } from './client.ts'
import { ProblemError } from './problem.ts'
import { tellSignedOut } from './queries.ts'

interface Submission {
  path: string
  body: unknown
}

interface Attempt {
  of: string
  key: string
}

/**
 * A write from a form. Sending the same again after a lost connection keeps the same key, so that it is done once;
 * a changed form, a refusal or a success begins a new one. Everything read before is read again afterwards.
 */
export function useWrite<T>(schema: ZodType<T>, onDone?: (answer: T) => void) {
  const client = useQueryClient()
  const attempt = useRef<Attempt | undefined>(undefined)
  return useMutation({
    mutationFn: ({ path, body }: Submission) => {
      const of = `${path} ${JSON.stringify(body)}`
      if (attempt.current?.of !== of) attempt.current = { of, key: newKey() }
      return write(path, body, schema, attempt.current.key)
    },
    onSuccess: async (answer) => {
      attempt.current = undefined
      await client.invalidateQueries()
      onDone?.(answer)
    },
    onError: (error) => {
      if (error instanceof ProblemError) attempt.current = undefined
      tellSignedOut(error)
    },
  })
}
