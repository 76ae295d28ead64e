import type { Counting } from '@kedjan/contract'
import { useFormat, useText } from '../texts/LanguageProvider.tsx'
import { CountingLines } from './CountingLines.tsx'

/** How a last day was counted, folded until somebody asks: the arithmetic line by line, and when, by whom and why it was moved. */
export function CountedDay({ counting }: { counting: Counting | null }) {
  const t = useText()
  const format = useFormat()
  if (!counting) return null
  return (
    <details className="counted-day">
      <summary>{t('ui.counting.title')}</summary>
      <CountingLines lines={counting.lines} />
      {counting.moves.map(({ on, because, by, cause }, at) => (
        <p key={at}>
          {by === null ? format.day(on) : t('ui.counting.moved', { day: format.day(on), who: by })}{' '}
          <span className="counted-why">
            <bdi>{because ?? (cause && t(`ui.counting.cause.${cause}`))}</bdi>
          </span>
        </p>
      ))}
    </details>
  )
}
