import { createReadStream } from 'node:fs'

/** No line that we write is nearly as long; what is longer is cut there, and is then no line of ours. */
const longest = 100_000

/** Small pieces die young: with larger ones the collector lets memory grow several times over before it looks. */
const piece = 16 * 1024

/** Reads a text file line by line in as much memory as its longest line takes. */
export async function readLines(file: string, onLine: (line: string) => void): Promise<void> {
  let rest = ''
  for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: piece })) {
    const lines = (rest + String(chunk)).split('\n')
    rest = (lines.pop() ?? '').slice(0, longest)
    for (const line of lines) onLine(line)
  }
  if (rest !== '') onLine(rest)
}
