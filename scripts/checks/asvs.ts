import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Check, fromFindings } from './check.ts'

const page = 'docs/security/asvs.md'
const answers = ['met', 'partly', 'not met', 'does not apply']

/** What the page on security claims is kept by files that are there. */
export const asvs: Check = {
  name: 'asvs',
  run: async (root) => {
    const text = readFileSync(join(root, page), 'utf8')
    return fromFindings(findUnkept(text, (path) => existsSync(join(root, path))))
  },
}

/** Every row of the table has an answer of the list; one that is met names files, and every file that is named exists. */
export function findUnkept(text: string, isThere: (path: string) => boolean): string[] {
  return text.split('\n').flatMap((line, at) => {
    const where = `${page}:${at + 1}`
    const named = [...line.matchAll(/`([\w.@-]+(?:\/[\w.@-]+)+\.\w+)`/g)].map((match) => match[1] ?? '')
    const missing = named
      .filter((path) => !isThere(path))
      .map((path) => `${where} names ${path}, which does not exist; name the file that proves it`)
    const cells = /^\| V\d/.test(line) ? line.split('|').map((cell) => cell.trim()) : []
    const answer = cells[3]
    if (answer === undefined) return missing
    if (!answers.includes(answer)) return [...missing, `${where} is answered "${answer}"; write ${answers.join(', ')}`]
    return answer === 'met' && named.length === 0
      ? [...missing, `${where} is met by no file; name the one that proves it`]
      : missing
  })
}
