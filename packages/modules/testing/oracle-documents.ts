import type { Row } from './making.ts'
import type { Viewer } from './viewer.ts'
import type { World } from './world.ts'

interface DocumentSight {
  readonly isPlatform: boolean
  /** As for any datum: the holder, the person, and whoever was told. */
  readonly isSeen: (document: Row) => boolean
}

/** What waits for the scanner: it has come, and nobody has said what it is or taken it back. */
export function waitingDocuments(world: World): readonly Row[] {
  const ended = ['clean', 'not_scanned', 'infected', 'withdrawn']
  return (world.tables['documents.file'] ?? []).filter(
    (row) => !kindsOf(world, row.document_id).some((kind) => ended.includes(kind)),
  )
}

/** A paper is seen as any datum; its bytes only when it was judged and nothing speaks against it, and by the platform while they wait. */
export function documentRules(world: World, { isPlatform, isSeen }: DocumentSight) {
  const documents = world.tables['documents.document'] ?? []
  const waiting = new Set(waitingDocuments(world).map((row) => row.document_id))
  const isKnown = (row: Row) => documents.some((one) => one.id === row.document_id && isSeen(one))
  const isServed = (row: Row) => {
    const kinds = kindsOf(world, row.document_id)
    const isJudged = kinds.includes('clean') || kinds.includes('not_scanned')
    return isJudged && !kinds.includes('infected') && !kinds.includes('withdrawn')
  }
  return {
    'documents.document': isSeen,
    'documents.file': (row: Row) => isPlatform || isKnown(row),
    'documents.step': (row: Row) => isPlatform || isKnown(row),
    'documents.content': (row: Row) => (isKnown(row) && isServed(row)) || (isPlatform && waiting.has(row.document_id)),
    'documents.waiting': () => isPlatform,
  }
}

function kindsOf(world: World, id: unknown): string[] {
  return (world.tables['documents.step'] ?? []).filter((row) => row.document_id === id).map((row) => String(row.kind))
}

/** Whoever could have written a row about a paper: staff of its holder, and the person where the person sent it. */
export function isPaperOf(world: World, row: Row, viewer: Viewer): boolean {
  const id = row.document_id ?? row.id
  const document = (world.tables['documents.document'] ?? []).find((one) => one.id === id)
  if (!document) return false
  if (viewer.kind === 'staff') return viewer.organisationId === document.holder
  if (viewer.kind !== 'person' || document.added_by !== null) return false
  return viewer.actsFor.some((person) => person === document.person_id)
}
