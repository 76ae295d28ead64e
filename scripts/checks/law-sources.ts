import { type Check, fromFindings } from './check.ts'
import { isTest, linesOf, type ProjectFile, projectFiles } from './project-files.ts'

type Resolve = (citation: string) => unknown

const citation = /\bSFS \d{4}:\d+(?: \d+(?: [a-z])? kap\.)?(?: \d+(?: [a-z])?(?:[–-]\d+(?: [a-z])?)? §§?)?/g

/** Ways to cite that no reader and no program should have to guess at. */
const misspelt: { pattern: RegExp; instead: string }[] = [
  { pattern: /\bSFS\d{4}|\bSFS \d{4}[-/]\d+/, instead: 'write it as "SFS 2016:39"' },
  { pattern: /\bSFS \d{4}:\d+,? (?:\d+ (?:ch|chap|kap)\.? )?§/, instead: 'put the number before the sign: "10 §"' },
  { pattern: /\bSFS \d{4}:\d+ \d+:\d+/, instead: 'write chapter and paragraph out: "10 kap. 27 §"' },
]

/** Every law that is cited is known, and every dated row has a source that is. */
export const lawSources: Check = {
  name: 'law-sources',
  run: async (root) => {
    const { resolveSource, ...sweden } = await import('@kedjan/sweden')
    const files = projectFiles(root, ['packages', 'docs']).filter((file) => !isTest(file.path))
    const tables = {
      legalBases: sweden.legalBases,
      deadlineRules: sweden.deadlineRules,
      extents: sweden.extents,
      chainTemplates: sweden.chainTemplates,
      secrecyRules: sweden.secrecyRules,
      secrecyBreakingRules: sweden.secrecyBreakingRules,
      missingBases: sweden.missingBases,
      registerStatutes: sweden.registerStatutes,
      publicMatters: sweden.publicMatters,
      openingRules: sweden.openingRules,
      smallestCounts: sweden.smallestCounts,
      delayGrounds: sweden.delayGrounds,
    }
    return fromFindings([
      ...findUnresolved(files, resolveSource),
      ...Object.entries(tables).flatMap(([name, rows]) => findRowsWithoutSource(name, rows, resolveSource)),
    ])
  },
}

export function findUnresolved(files: readonly ProjectFile[], resolve: Resolve): string[] {
  return files.flatMap((file) =>
    linesOf(file).flatMap((line) => [
      ...[...line.text.matchAll(citation)]
        .filter(([cited]) => !resolve(cited))
        .map(([cited]) => `${file.path}:${line.number} cites ${cited}, which is not among the sources of sweden`),
      ...misspelt
        .filter(({ pattern }) => pattern.test(line.text))
        .map(({ pattern, instead }) => `${file.path}:${line.number} has "${pattern.exec(line.text)?.[0]}"; ${instead}`),
    ]),
  )
}

/** Rows of a dated table, and rows inside them, each need a `source` that resolves. */
export function findRowsWithoutSource(table: string, rows: readonly object[], resolve: Resolve): string[] {
  return rows.flatMap((row, index) => {
    const name = `${table}[${nameOf(row) ?? index}]`
    if (!('source' in row)) return [`${name} has no source`]
    return sourcesWithin(row)
      .filter((source) => source.split('; ').some((part) => !resolve(part)))
      .map((source) => `${name} rests on "${source}", which does not resolve`)
  })
}

function nameOf(row: object): unknown {
  if ('id' in row) return row.id
  return 'key' in row ? row.key : undefined
}

function sourcesWithin(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => sourcesWithin(item))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'source' && typeof inner === 'string' ? [inner] : sourcesWithin(inner),
  )
}
