import type { Counting } from '@kedjan/contract'
import { Source } from './written.tsx'

/** The arithmetic of a last day, line by line, with the paragraphs that are not the rule's own. */
export function CountingLines({ lines }: Pick<Counting, 'lines'>) {
  // The paragraph of the rule itself stands beside the day.
  const ofTheRule = lines.at(-1)?.source
  return (
    <ol>
      {lines.map((line) => (
        <li key={line.text}>
          <bdi>{keptDays(line.text)}</bdi> {line.source !== ofTheRule && <Source value={line.source} />}
        </li>
      ))}
    </ol>
  )
}

/** A text in which days like 2026-11-24 are never broken over two lines: every second part is a day. */
function keptDays(text: string) {
  return text.split(/(\d{4}-\d\d-\d\d)/).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <span key={at} className="kept-day">
        {part}
      </span>
    ),
  )
}
