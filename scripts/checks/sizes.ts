import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Check, fromFindings } from './check.ts'
import { isGenerated, isTest, type ProjectFile, projectFiles } from './project-files.ts'

const limit = 200

/** Files that are longer than the house allows, each with the length it may not exceed and why it is not split yet. */
export interface Ratchet {
  files: { file: string; lines: number; reason: string }[]
}

/** Long files stand in scripts/ratchet.json, and that list may only shrink. */
export const sizes: Check = {
  name: 'sizes',
  run: async (root) => {
    const ratchet: Ratchet = JSON.parse(readFileSync(join(root, 'scripts', 'ratchet.json'), 'utf8'))
    const files = projectFiles(root, ['packages', 'scripts', 'e2e', 'bench', 'deploy'])
    const listed = ratchet.files.length
    return fromFindings(findTooLong(files, ratchet), listed > 0 ? `${listed} long files in the ratchet` : undefined)
  },
}

export function findTooLong(files: readonly ProjectFile[], ratchet: Ratchet): string[] {
  const long = new Map(files.filter(isMeasured).map((file) => [file.path, countLines(file.text)]))
  const listed = new Map(ratchet.files.map((entry) => [entry.file, entry]))
  const tooLong = [...long]
    .filter(([, lines]) => lines > limit)
    .flatMap(([path, lines]) => {
      const entry = listed.get(path)
      if (!entry) return [`${path} has ${lines} lines; split it so that each part has at most ${limit}`]
      if (lines > entry.lines)
        return [`${path} has grown from ${entry.lines} to ${lines} lines; the ratchet only shrinks`]
      if (lines < entry.lines) return [`${path} has shrunk to ${lines} lines; write that in scripts/ratchet.json`]
      return entry.reason ? [] : [`${path} stands in scripts/ratchet.json without a reason`]
    })
  const settled = ratchet.files
    .filter((entry) => (long.get(entry.file) ?? 0) <= limit)
    .map((entry) => `${entry.file} is no longer too long; take it out of scripts/ratchet.json`)
  return [...tooLong, ...settled]
}

function isMeasured(file: ProjectFile): boolean {
  return /\.(ts|tsx|mjs|cjs|css)$/.test(file.path) && !isTest(file.path) && !isGenerated(file.path) && !isTable(file)
}

/** Source that only lists rows, such as texts or paragraphs, may be as long as its subject; it says so on its first line. */
function isTable(file: ProjectFile): boolean {
  return /^\/\/ data: /.test(file.text)
}

function countLines(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
}
