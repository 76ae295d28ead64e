import type { Journey } from '@kedjan/contract'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import type { Shown } from './shown.ts'

/** Which chains the drawing holds, when each began and when it is expected to be done. */
export function ChainJourneys({ journeys, whose }: Shown) {
  const t = useText()
  const format = useFormat()
  const running = ({ startedOn, expectedEnd, expectedBetween: { earliest, latest } }: Journey) => {
    const days = { from: format.day(startedOn), to: format.day(expectedEnd) }
    if (earliest === latest) return t('chain.runs', days)
    return t('chain.runs_between', { ...days, earliest: format.day(earliest), latest: format.day(latest) })
  }
  return (
    <ul className="chain-journeys" aria-label={t('chain.journeys')}>
      {journeys.map((journey) => {
        const name = whose(journey)
        const opener = journeys.find(({ id }) => id === journey.openedBy)
        return (
          <li key={journey.id}>
            <strong>{name ? `${journey.name} · ${name}` : journey.name}</strong>{' '}
            {opener && `${t('chain.after', { name: opener.name })}, `}
            {journey.end ? t(`chain.ended.${journey.end.how}`, { day: format.day(journey.end.on) }) : running(journey)}
          </li>
        )
      })}
    </ul>
  )
}
