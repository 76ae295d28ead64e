import fc from 'fast-check'
import { type Description, resolve, type Schema } from './described.ts'

/** What stands in the database, by the name of the column or field: ids of everybody's rows, days, organisations. */
export type Pool = Readonly<Record<string, readonly string[]>>

export interface Sources {
  readonly description: Description
  readonly pool: Pool
}

/** What somebody could search for: words and numbers that stand in other people's rows. */
export interface Known extends Sources {
  readonly secrets: readonly string[]
  /** Bodies by address that chance alone would hardly ever make. */
  readonly examples: Readonly<Record<string, readonly unknown[]>>
}

/** Text that has broken programs before. */
const hostileText = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfff',
  '\u202egnp.exe',
  '\u2066\ufeff\u200b',
  '😀👨‍👩‍👧🇸🇪',
  'Z̷̢͑a̸l̶g̴o',
  "'; drop table persons.person; --",
  "' or '1'='1",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what a template of another program would take for its own
  '${7*7}{{7*7}}',
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  '%00%ff%2e%2e%2f',
  '__proto__',
  'constructor',
  'null',
  'NaN',
  '-1',
  '1e309',
  '0000-01-01',
  '0001-01-01',
  '9999-12-31',
  '2026-02-30',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  'a'.repeat(101),
  'å'.repeat(5000),
] as const

export const anyHostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...hostileText) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
)

/** Any value where another was expected. */
export const anyHostile: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: anyHostileText },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(null, true, 0, -1, 0.5, 2 ** 31, 2 ** 53, 1e300, [], {}, [[]], ['a', 'b'], {
      $gt: '',
    }),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
)

/** A value that looks right for a schema; ids are somebody's, more often than not somebody else's. */
export function aValue(schema: Schema, sources: Sources, name = ''): fc.Arbitrary<unknown> {
  const found = resolve(schema, sources.description)
  if (found.const !== undefined) return fc.constant(found.const)
  if (found.enum) return fc.constantFrom(...found.enum)
  const choices = found.anyOf ?? found.oneOf
  if (choices) return fc.oneof(...choices.map((choice) => aValue(choice, sources, name)))
  switch (found.type) {
    case 'object':
      return objectOf(found, sources)
    case 'array':
      return fc.array(aValue(found.items ?? {}, sources, name), { maxLength: 4 })
    case 'integer':
    case 'number':
      return fc.integer({ min: Math.max(found.minimum ?? -5, -5), max: Math.min(found.maximum ?? 3000, 3000) })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'string':
      return textOf(found, sources.pool, name)
    default:
      return anyHostile
  }
}

function objectOf(schema: Schema, sources: Sources): fc.Arbitrary<unknown> {
  const fields = Object.entries(schema.properties ?? {}).map(
    ([name, field]) => [name, aValue(field, sources, name)] as const,
  )
  const required = schema.required ?? []
  return fc.record(Object.fromEntries(fields), {
    requiredKeys: required.filter((name) => fields.some(([one]) => one === name)),
  })
}

function textOf(schema: Schema, pool: Pool, name: string): fc.Arbitrary<string> {
  const named = pool[snake(name)] ?? []
  const fromPool = named.length > 0 ? [{ weight: 8, arbitrary: fc.constantFrom(...named) }] : []
  if (schema.format === 'uuid') return fc.oneof(...fromPool, { weight: 2, arbitrary: fromAll(pool.id) }, fc.uuid())
  if (schema.format === 'date') return fc.oneof(...fromPool, { weight: 8, arbitrary: fromAll(pool.day) }, anyDay)
  if (schema.pattern && !schema.format) {
    return fc.oneof(...fromPool, { weight: 2, arbitrary: fc.stringMatching(new RegExp(schema.pattern)) })
  }
  return fc.oneof(
    ...fromPool,
    { weight: 4, arbitrary: fc.constantFrom('Prov', 'Ett prov av något längre text', '12345678') },
    anyHostileText,
  )
}

const anyDay = fc
  .record({ year: fc.nat(9999), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) })
  .map(({ year, month, day }) => [String(year).padStart(4, '0'), two(month), two(day)].join('-'))

function two(number: number): string {
  return String(number).padStart(2, '0')
}

function fromAll(values: readonly string[] | undefined): fc.Arbitrary<string> {
  return fc.constantFrom(...(values?.length ? values : ['']))
}

/** `personId` is a `person_id`; `to` and `recipient` are organisations. */
function snake(name: string): string {
  if (name === 'to' || name === 'recipient') return 'organisation_id'
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** Nearly always what is usual, now and then something else. */
export function mostly<Value>(usual: Value, other: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return fc.oneof({ weight: 20, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other })
}
