import { createWriteStream, readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  type Finding,
  type FoundCheckpoint,
  judgeCheckpoint,
  openGround,
  readCheckpoint,
  readVerifier,
  realClock,
  type Verdict,
  type Verifier,
  verifyExport,
} from '@kedjan/kernel'
import { exportedLog } from '../log/export.ts'
import { readLines } from '../log/read-lines.ts'
import { PlainError } from '../plain-error.ts'
import { type Say, withDatabase } from './operate.ts'

const changed = 1
const notChecked = 2

export interface ExportOptions {
  readonly open?: boolean
  readonly organisation?: string
}

/** Writes the log and its checkpoints to a file that `verify-log` reads. */
export async function exportLog(file: string | undefined, options: ExportOptions, say: Say): Promise<void> {
  if (!file) throw new PlainError('Say which file to write to, for example: kedjan export-log log.jsonl.')
  if (options.organisation && !options.open) {
    throw new PlainError('--organisation says whose lines are opened; give --open with it.')
  }
  await withDatabase(say, async ({ appUrl }) => {
    const ground = openGround(appUrl, { connections: 1 })
    const { open: opens = false, organisation: organisationId } = options
    const text = Readable.from(exportedLog({ ground, clock: realClock(), opens, organisationId }))
    try {
      await pipeline(text, createWriteStream(file, { mode: 0o600 }))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).syscall !== 'open') throw error
      throw new PlainError(`${file} cannot be written to; name another file.`)
    } finally {
      await ground.close()
    }
    say(`Wrote the log to ${file}${opens ? ', with what its lines say: guard it as the database' : ''}.`)
  })
}

/** Says in a sentence whether an exported log is the one that a checkpoint was signed for. */
export async function verifyLog(words: readonly string[], keys: readonly string[], say: Say): Promise<void> {
  const [file, checkpointFile] = words
  if (!file || !checkpointFile) {
    throw new PlainError('Give the exported log and a file with a checkpoint; kedjan --help shows how.', notChecked)
  }
  const verifiers = keys.map(readKey)
  const checkpoint = readGiven(checkpointFile)
  refuseForged(checkpoint, verifiers)
  const verifier = verifyExport(checkpoint, verifiers)
  try {
    await readLines(file, verifier.read)
  } catch (error) {
    throw new PlainError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`, notChecked)
  }
  const verdict = verifier.verdict()
  if (verdict.finding) throw new PlainError(sentenceOf(verdict.finding), exitCodeOf(verdict.finding))
  say(praise(verdict, checkpoint, verifiers.length > 0))
}

function readKey(text: string): Verifier {
  const verifier = readVerifier(text.trim())
  if (!verifier) throw new PlainError(`The key ${text.trim()} is not whole; fetch it again.`, notChecked)
  return verifier
}

function readGiven(file: string): FoundCheckpoint {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new PlainError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`, notChecked)
  }
  const checkpoint = readCheckpoint(text)
  if (!checkpoint) throw new PlainError(`${file} does not hold a checkpoint, or not a whole one.`, notChecked)
  return checkpoint
}

function refuseForged(checkpoint: FoundCheckpoint, verifiers: readonly Verifier[]): void {
  const judged = verifiers.map((verifier) => judgeCheckpoint(checkpoint, verifier))
  if (judged.includes('forged')) throw new PlainError('The checkpoint was changed: its signature is wrong.', changed)
  if (judged.length > 0 && !judged.includes('signed')) {
    throw new PlainError('The checkpoint is not signed by the key that was given.', changed)
  }
}

function exitCodeOf({ what }: Finding): number {
  return what === 'other_log' ? notChecked : changed
}

function sentenceOf(finding: Finding): string {
  switch (finding.what) {
    case 'other_log':
      return `The export is of the log ${finding.origin}, and the checkpoint is of another.`
    case 'unreadable':
      return `Line ${finding.line} of the export was changed: it stands where entry ${finding.entry} was expected, and cannot be read.`
    case 'removed':
      return `${entries(finding)} removed.`
    case 'cut_off':
      return `${entries(finding)} missing at the end: removed, or the export is older than the checkpoint.`
    case 'repeated':
      return `Entry ${finding.entry} stands there twice.`
    case 'moved':
      return `The order was changed: entry ${finding.entry} stands after entry ${finding.after}.`
    case 'record_changed':
      return `Entry ${finding.entry} was changed: what it says is not what was committed to.`
    case 'changed_between':
      return finding.from >= finding.to
        ? `Entry ${finding.to} was changed.`
        : `Something was changed between entry ${finding.from} and entry ${finding.to}; those before are as they were.`
    case 'checkpoint_changed':
      return `The checkpoint of size ${finding.size} in the export was changed.`
  }
}

function entries({ from, to }: { from: number; to: number }): string {
  return from === to ? `Entry ${from} is` : `Entries ${from} to ${to} are`
}

function praise(verdict: Verdict, { size }: FoundCheckpoint, isSigned: boolean): string {
  const beyond = verdict.entries - size
  return [
    `Nothing was changed, removed or reordered: the log's ${size} entries are those of the checkpoint`,
    verdict.opened > 0 ? `, and the ${verdict.opened} that are opened say what was committed to` : '',
    '.',
    beyond > 0 ? ` ${beyond} later ${beyond === 1 ? 'entry is' : 'entries are'} not covered by it.` : '',
    verdict.foreign > 0
      ? ` ${verdict.foreign} checkpoints in the export are by another key, or under another name, and were not used.`
      : '',
    isSigned ? '' : ' The signature was not checked, because no --key was given.',
  ].join('')
}
