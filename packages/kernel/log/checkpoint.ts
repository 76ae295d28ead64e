import type { Hash } from './merkle.ts'
import { fromBase64, judgeNote, type Note, readNote, type Signer, type Verifier } from './note.ts'

/** What the log was at a size: everyone who keeps one can tell later whether anything before it was changed. */
export interface Checkpoint {
  readonly origin: string
  readonly size: number
  readonly root: Hash
}

/** A checkpoint as it was found, believed or not. */
export interface FoundCheckpoint extends Checkpoint {
  readonly note: Note
}

/** Signs a checkpoint in the form of C2SP tlog-checkpoint; the log is called as its key is. */
export function signCheckpoint(signer: Signer, { size, root }: { size: number; root: Hash }): string {
  return signer.sign(`${signer.verifier.name}\n${size}\n${root.toString('base64')}\n`)
}

/** Reads a checkpoint without believing it; undefined when it is not one. */
export function readCheckpoint(text: string): FoundCheckpoint | undefined {
  const note = readNote(text)
  const [origin, size, base64] = note?.text.split('\n') ?? []
  if (!note || !origin || !size || !base64 || !/^(0|[1-9]\d{0,14})$/.test(size)) return undefined
  const root = fromBase64(base64)
  return root?.length === 32 ? { note, origin, size: Number(size), root } : undefined
}

/** Whether the checkpoint is the log's own, by the key of that log. */
export function judgeCheckpoint(found: FoundCheckpoint, verifier: Verifier): 'signed' | 'unsigned' | 'forged' {
  return found.origin === verifier.name ? judgeNote(found.note, verifier) : 'unsigned'
}
