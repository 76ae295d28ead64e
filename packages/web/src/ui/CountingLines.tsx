import type { Counting } from '@kedjan/contract'
import { KeptDays, Source } from './written.tsx'

/** The arithmetic of a last day, line by line, with the paragraphs that are not the rule's own. */
export function CountingLines({ lines }: Pick<Counting, 'lines'>) {
  // The paragraph of the rule itself stands beside the day.
  const ofTheRule = lines.at(-1)?.source
  return (
    <ol>
      {lines.map((line) => (
        <li key={line.text}>
          <bdi>
            <KeptDays text={line.text} />
          </bdi>{' '}
          {line.source !== ofTheRule && <Source value={line.source} />}
        </li>
      ))}
    </ol>
  )
}
