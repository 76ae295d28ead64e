import type { WorkCounts } from '@kedjan/contract'
import { Link } from '@tanstack/react-router'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { countFor, type Show, shows } from './views.ts'

interface Props {
  counts: WorkCounts
  chosen: Show
}

/** The saved views; each has its own address. */
export function WorkViews({ counts, chosen }: Props) {
  const t = useText()
  const format = useFormat()
  return (
    <nav className="work-views" aria-label={t('work.views')}>
      {shows.map((show) => {
        const count = countFor(show, counts)
        if (count === null) return null
        const urgent = count > 0 && (show === 'late' || show === 'stalled')
        return (
          <Link key={show} to="/work" search={{ show }} aria-current={show === chosen ? 'page' : undefined}>
            <span className={urgent ? 'work-count work-count-urgent' : 'work-count'}>{format.number(count)}</span>
            <span>{t(`work.show.${show}`)}</span>
          </Link>
        )
      })}
      <Link to="/requests">
        <span className="work-count">{format.number(counts.information)}</span>
        <span>{t('work.show.information')}</span>
      </Link>
    </nav>
  )
}
