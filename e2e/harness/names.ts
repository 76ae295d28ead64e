import { speakers } from '../../packages/sandbox/people/names.ts'
import { personalTraces } from '../../packages/server/testing/personal-traces.ts'
import { family, familyName } from './family.ts'

/** Everybody in the sandbox is called by some of these, in Latin letters or as they write it themselves. */
const names = [
  familyName,
  ...family.flatMap(({ given, asWritten }) => (asWritten ? [given, asWritten] : [given])),
  ...speakers.flatMap(({ women, men, families }) => [...women, ...men, ...families.flat()].flat()),
].filter((name) => name !== undefined)

/** What in a text tells of somebody in the sandbox. */
export function tracesOfAnybody(text: string): string[] {
  return personalTraces(text, [...new Set(names)])
}
