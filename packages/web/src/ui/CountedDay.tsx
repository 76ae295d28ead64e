import type { Counting } from '@kedjan/contract'
import { useFormat, useText } from '../texts/LanguageProvider.tsx'
import { CountingLines } from './CountingLines.tsx'

/** How a last day was counted, folded until somebody asks: the arithmetic line by line, and why it was moved. */
export function CountedDay({ counting }: { counting: Counting | null }) {
  const t = useText()
  const format = useFormat()
  if (!counting) return null
  const reasons = counting.moves.flatMap(({ on, because, cause }) => {
    const words = because ?? (cause === null ? null : t(`ui.counting.cause.${cause}`))
    return words === null ? [] : [{ on, words }]
  })
  return (
    <details className="counted-day">
      <summary>{t('ui.counting.title')}</summary>
      <CountingLines lines={counting.lines} />
      {reasons.map(({ on, words }) => (
        <p key={`${on} ${words}`}>
          {t('ui.counting.moved', { day: format.day(on) })} <bdi>{words}</bdi>
        </p>
      ))}
    </details>
  )
}
