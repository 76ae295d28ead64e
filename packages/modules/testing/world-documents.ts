import { at, categories, involved, type Making, type Row, several } from './making.ts'

const lives: readonly (readonly string[])[] = [
  [],
  ['received'],
  ['received', 'could_not_be_scanned'],
  ['received', 'clean'],
  ['received', 'not_scanned'],
  ['received', 'infected'],
  ['received', 'clean', 'replaced'],
  ['received', 'clean', 'withdrawn'],
  ['withdrawn'],
]

/** Papers in every state, added by staff or sent by the person, held by whomever. */
export function documentTables(making: Making) {
  const made = making.persons.flatMap(({ id }) => several(making.random, 5, () => documentOf(id, making)))
  const arrived = made.filter(({ life }) => life.includes('received'))
  return {
    'documents.document': made.map(({ document }) => document),
    'documents.file': arrived.map(({ of }) => ({
      ...of,
      ...{ type: 'text/plain', size_bytes: 3, sha256: 'ab'.repeat(32), pages: null, received_at: at },
    })),
    'documents.content': arrived.map(({ of }) => ({ ...of, bytes: '\\x6a6167' })),
    'documents.step': made.flatMap(({ of, life }) =>
      life.map((kind, index) => ({ ...of, seq: index + 1, kind, by_staff: null, at })),
    ),
  }
}

function documentOf(person_id: string, { random, id, by }: Making) {
  const holder = random.pick(involved)
  const document_id = id()
  const document: Row = {
    ...{ id: document_id, person_id, category: random.pick(categories), holder, name: 'Brev.txt', language: 'sv' },
    ...{ added_by: random.maybe(0.7) ? by(holder) : null, added_at: at },
  }
  return { document, of: { document_id, person_id }, life: random.pick(lives) }
}
