import { type Check, fromFindings } from './check.ts'
import { linesOf, type ProjectFile, projectFiles } from './project-files.ts'

/** Folders that exist on somebody's machine only. */
const machinePath = /(?<![\w.}/:-])(?:\/(?:home|Users|root|work|workspace|builds)\/[\w.-]+\/[\w.-]+|[A-Z]:\\Users\\)/
const conflict = /^(<{7} |>{7} )/

/** What must not travel with a commit: paths of one machine, hosts of one registry, halves of a merge. */
export const hygiene: Check = {
  name: 'hygiene',
  run: async (root) => fromFindings(findUnclean(projectFiles(root), root)),
}

export function findUnclean(files: readonly ProjectFile[], root: string): string[] {
  return files.flatMap((file) =>
    file.path.endsWith('package-lock.json') ? lockFindings(file) : textFindings(file, root),
  )
}

function textFindings(file: ProjectFile, root: string): string[] {
  return linesOf(file).flatMap((line) => {
    const at = `${file.path}:${line.number}`
    const path = machinePath.exec(line.text)?.[0]
    if (path || (root.length > 4 && line.text.includes(root))) {
      return [`${at} names a path of one machine (${path ?? root}); make it relative to the checkout`]
    }
    return conflict.test(line.text) ? [`${at} is half of an unfinished merge`] : []
  })
}

function lockFindings(file: ProjectFile): string[] {
  return linesOf(file)
    .filter((line) => /"resolved":\s*"(https?|git|ssh)/.test(line.text))
    .map((line) => `${file.path}:${line.number} names a registry host; run npm install with the project's .npmrc`)
}
