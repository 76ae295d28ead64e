import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { newKey, write } from '../../api/client.ts'
import { tellSignedOut } from '../../api/queries.ts'
import { sendFile } from '../../api/send-file.ts'
import { type Base, DocumentDone } from './api.ts'
import { smallerPicture } from './smaller-picture.ts'

export interface Parcel {
  /** Where the paper is described; its content follows to `base`. */
  path: string
  base: Base
  body: object
  file: File
}

/** What has been done of one parcel, so that trying again goes on where it stopped. */
interface Attempt {
  of: string
  keys: { described: string; sent: string }
}

/** Sends a paper: first what it is, then its content, with how far it has come and a way to stop. */
export function useSending(onDone: () => void) {
  const client = useQueryClient()
  const attempt = useRef<Attempt | undefined>(undefined)
  const stopping = useRef<AbortController | undefined>(undefined)
  const [share, setShare] = useState<number | null>(null)
  const [error, setError] = useState<unknown>(null)

  async function send({ path, base, body, file }: Parcel): Promise<void> {
    const of = JSON.stringify([path, body, file.name, file.size, file.lastModified])
    if (attempt.current?.of !== of) attempt.current = { of, keys: { described: newKey(), sent: newKey() } }
    const { keys } = attempt.current
    const stopper = new AbortController()
    const { signal } = stopper
    stopping.current = stopper
    setError(null)
    setShare(0)
    try {
      const small = await smallerPicture(file)
      const { id } = await write(path, body, DocumentDone, keys.described)
      signal.throwIfAborted()
      const content = { path: `${base}/${id}/content`, file: small, key: keys.sent, onProgress: setShare, signal }
      await sendFile(content, DocumentDone)
      attempt.current = undefined
      await client.invalidateQueries()
      onDone()
    } catch (problem) {
      if (!signal.aborted) setError(problem)
      tellSignedOut(problem)
    } finally {
      setShare(null)
    }
  }

  return { send: (parcel: Parcel) => void send(parcel), stop: () => stopping.current?.abort(), share, error }
}
