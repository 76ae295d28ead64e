import type { Row } from './making.ts'
import { whatIsSeen } from './oracle.ts'
import type { Viewer } from './viewer.ts'
import type { World } from './world.ts'

/** The column of each table that is given a word of its own in every row. */
const marked: Readonly<Record<string, string>> = {
  'persons.datum': 'value',
  'persons.identifier': 'value',
  'persons.household': 'case_number',
  'persons.search_key': 'key',
  'exchange.disclosure': 'cause',
  'exchange.weighing': 'text',
  'documents.document': 'name',
  'exchange.withdrawal': 'reason',
  'chain.step': 'note',
  'handoffs.handoff': 'subject',
  'handoffs.step': 'note',
  'handoffs.message': 'text',
  'kernel.activity': 'reason',
}

export const markPattern = /zq\d+z/g

/** A world in which every row that holds anything personal can be told by a word that stands nowhere else. */
export function withMarks(world: World): World {
  let made = 0
  const mark = (table: string, row: Row): Row => {
    const column = marked[table]
    if (!column) return row
    made += 1
    const word = `zq${made}z`
    return { ...row, [column]: table === 'persons.datum' ? { word } : word }
  }
  const tables = Object.entries(world.tables).map(
    ([table, rows]) => [table, rows.map((row) => mark(table, row))] as const,
  )
  return { ...world, tables: Object.fromEntries(tables) }
}

/** The words of the rows that somebody may see. */
export function marksSeenBy(world: World, viewer: Viewer): Set<string> {
  return new Set(JSON.stringify(whatIsSeen(world, viewer)).match(markPattern))
}
