import { LineCounter, parse, parseDocument, YAMLParseError } from 'yaml'
import type { ChainTemplate } from './chain-template.ts'
import { checkTemplate } from './check-template.ts'
import { FormatError } from './read-fields.ts'
import { readWhole } from './read-whole.ts'

/** Reads a chain from the text of its file. What is wrong in it is an error that names the file, the line and the milestone. */
export function readTemplate(file: string, text: string): ChainTemplate {
  try {
    const template = readWhole({ value: parse(text), path: [] })
    checkTemplate(template)
    return template
  } catch (error) {
    if (error instanceof YAMLParseError) throw new Error(`${file}:${error.linePos?.[0].line ?? 1}: ${error.message}`)
    if (error instanceof FormatError) throw new Error(`${file}:${lineOf(text, error.path)}: ${error.message}`)
    throw error
  }
}

/** The line on which a value stands; where it is missing, that of what should hold it. */
function lineOf(text: string, path: readonly (string | number)[]): number {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true)
    const start = typeof node === 'object' && node !== null && 'range' in node ? (node.range as number[])[0] : undefined
    if (start !== undefined) return lines.linePos(start).line
  }
  return 1
}
