import type { WeekWindow } from '@kedjan/contract'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Between } from './Clock.tsx'

/** Hours by weekday in words, days with the same hours together. */
export function WeekHours({ hours }: { hours: readonly WeekWindow[] }) {
  const t = useText()
  const format = useFormat()
  const days = [...Map.groupBy(hours, ({ weekday }) => weekday).values()]
  const alike = Map.groupBy(days, (day) => day.map(({ from, to, mode }) => `${from}–${to} ${mode ?? ''}`).join())
  return (
    <ul className="arrange-hours">
      {[...alike].map(([key, same]) => {
        const [model] = same
        const weekdays = same.flatMap(([first]) => (first ? [format.weekday(first.weekday)] : []))
        return (
          <li key={key}>
            {weekdays.length === 5 ? t('visits.arrange.weekdays') : format.list(weekdays)}{' '}
            {model?.map(({ from, to, mode }, at) => (
              <span key={from}>
                {at > 0 && ', '}
                <Between from={from} to={to} />
                {mode && <> {t(`visits.mode.${mode}`)}</>}
              </span>
            ))}
          </li>
        )
      })}
    </ul>
  )
}
