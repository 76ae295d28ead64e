import { type Check, fromFindings } from './check.ts'
import { linesOf, type ProjectFile, projectFiles } from './project-files.ts'

const pure = ['packages/sweden', 'packages/engines', 'packages/modules']

const impure: { pattern: RegExp; instead: string }[] = [
  { pattern: /\bnew Date\(/, instead: 'take a PlainDate or Instant as argument' },
  { pattern: /\bDate\.now\b/, instead: 'take the clock as argument' },
  { pattern: /\bTemporal\.Now\b/, instead: 'take the clock as argument' },
  { pattern: /\bMath\.random\b/, instead: 'take a seed as argument' },
]

/** Rooms that decide and compute are given the day and the seed; they never ask the machine. */
export const purity: Check = {
  name: 'purity',
  run: async (root) => fromFindings(findImpure(projectFiles(root, pure))),
}

export function findImpure(files: readonly ProjectFile[]): string[] {
  return files
    .filter((file) => /\.tsx?$/.test(file.path))
    .flatMap((file) =>
      linesOf(file).flatMap((line) =>
        impure
          .filter(({ pattern }) => pattern.test(withoutComment(line.text)))
          .map(({ pattern, instead }) => `${file.path}:${line.number} has ${plain(pattern)}; ${instead}`),
      ),
    )
}

function withoutComment(line: string): string {
  return line.replace(/^\s*(\/\/|\*|\/\*).*$/, '')
}

function plain(pattern: RegExp): string {
  return pattern.source.replaceAll(/\\b|\\\(/g, '').replaceAll('\\', '')
}
