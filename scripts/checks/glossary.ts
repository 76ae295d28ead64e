import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type Check, fromFindings } from './check.ts'
import { isGenerated, linesOf, type ProjectFile, projectFiles } from './project-files.ts'

/** One word of the house, and the words it stands instead of. */
export interface Term {
  use: string
  sv: string
  meaning: string
  source: string
  banned: string[]
}

interface Ban {
  pattern: RegExp
  use: string
}

/** Code and interface use the words of docs/glossary.yaml and none of their synonyms. */
export const glossary: Check = {
  name: 'glossary',
  run: async (root) => {
    const terms = readTerms(readFileSync(join(root, 'docs', 'glossary.yaml'), 'utf8'))
    const files = projectFiles(root, ['packages', 'e2e', 'bench']).filter((file) => !isGenerated(file.path))
    return fromFindings([...findUnsound(terms), ...findBanned(files, terms)], `${terms.length} terms`)
  },
}

export function readTerms(text: string): Term[] {
  const { groups }: { groups: Record<string, Term[]> } = parse(text)
  return Object.values(groups).flat()
}

/** Terms that say too little, or contradict each other. */
export function findUnsound(terms: readonly Term[]): string[] {
  const incomplete = terms
    .filter((term) => !(term.use && term.sv && term.meaning && term.source && Array.isArray(term.banned)))
    .map((term) => `docs/glossary.yaml: ${term.use ?? 'a term'} lacks use, sv, meaning, source or banned`)
  const names = terms.map((term) => term.use)
  const twice = names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) => `docs/glossary.yaml: ${name} stands there twice`)
  const bans = bansOf(terms)
  const clashing = names.flatMap((name) =>
    bans
      .filter(({ pattern }) => matchesOf(pattern, name).length > 0)
      .map(({ use }) => `docs/glossary.yaml: ${name} is a term and banned by ${use} at once`),
  )
  return [...incomplete, ...twice, ...clashing]
}

export function findBanned(files: readonly ProjectFile[], terms: readonly Term[]): string[] {
  const all = bansOf(terms)
  return files.flatMap((file) => {
    const bans = all.filter(({ pattern }) => file.text.search(pattern) >= 0)
    return linesOf(file)
      .filter((line) => !line.text.includes('glossary:'))
      .flatMap((line) =>
        bans.flatMap(({ pattern, use }) =>
          matchesOf(pattern, line.text).map((found) => `${file.path}:${line.number} says ${found}; the word is ${use}`),
        ),
      )
  })
}

function bansOf(terms: readonly Term[]): Ban[] {
  return terms.flatMap((term) => term.banned.map((banned) => ({ pattern: patternOf(banned), use: term.use })))
}

/** `placement decision` in any casing of an identifier or of text; `<handOff>` in just that spelling. */
function patternOf(banned: string): RegExp {
  const exact = /^<(.+)>$/.exec(banned)?.[1]
  if (exact) return new RegExp(`(?<![A-Za-z])${exact}(?![a-z])`, 'g')
  const words = banned.split(' ').map((word) => `[${word[0]?.toUpperCase()}${word[0]}]${either(word.slice(1))}`)
  return new RegExp(`${words.join('[ _-]?')}[sS]?(?![a-zåäö])`, 'g')
}

function either(rest: string): string {
  return `(?:${rest}|${rest.toUpperCase()})`
}

function matchesOf(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].filter((match) => startsWord(text, match.index)).map(([found]) => found)
}

/** A word starts after anything that is no letter, and inside an identifier with a capital after a small letter. */
function startsWord(text: string, at: number): boolean {
  const [before, first] = [text[at - 1] ?? ' ', text[at] ?? ' ']
  return !/[A-Za-zåäö]/.test(before) || (/[a-zåäö]/.test(before) && /[A-Z]/.test(first))
}
