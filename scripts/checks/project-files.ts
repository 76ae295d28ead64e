import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** A text file of the project; `path` is relative to the root, with forward slashes. */
export interface ProjectFile {
  path: string
  text: string
}

const ignored = new Set(['node_modules', 'dist', 'data', 'coverage', 'test-results', '.git', '.cache'])
const textual =
  /\.(ts|tsx|mts|cts|mjs|cjs|js|json|jsonc|css|html|svg|md|yaml|yml|sql|csv|sh|txt)$|(^|\/)(Dockerfile|run|\.npmrc)$/

/** Every text file below the given folders (or files) of the root, in a stable order. */
export function projectFiles(root: string, below: readonly string[] = ['.']): ProjectFile[] {
  return below
    .flatMap((start) => walk(join(root, start)))
    .map((path) => ({ full: path, path: relative(root, path).split(sep).join('/') }))
    .filter(({ path }) => textual.test(path))
    .sort((one, other) => (one.path < other.path ? -1 : 1))
    .map(({ full, path }) => ({ path, text: readFileSync(full, 'utf8') }))
}

function walk(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      if (ignored.has(entry.name) || entry.isSymbolicLink()) return []
      const path = join(folder, entry.name)
      return entry.isDirectory() ? walk(path) : [path]
    })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

/** Each line of a file with its number, counted from one. */
export function linesOf(file: ProjectFile): { number: number; text: string }[] {
  return file.text.split('\n').map((text, index) => ({ number: index + 1, text }))
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path)
}

export function isGenerated(path: string): boolean {
  return /\.generated\.\w+$|^docs\/(openapi\.json|schema\.sql)$|(^|\/)package-lock\.json$/.test(path)
}
