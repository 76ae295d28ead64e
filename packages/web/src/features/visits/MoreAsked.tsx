import type { AssignmentsPage } from '@kedjan/contract'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Card } from '../../ui/layout.tsx'

/** Weeks for which an office has asked the agency to open more; nothing where nobody has asked. */
export function MoreAsked({ asked }: { asked: AssignmentsPage['moreAsked'] }) {
  const t = useText()
  const format = useFormat()
  if (asked.length === 0) return null
  return (
    <Card title={t('staffing.more_title')}>
      <p>{t('staffing.more_lead')}</p>
      <ul className="arrange-list">
        {asked.map(({ id, officeName, placeName, week, minutes }) => (
          <li key={id}>
            <strong>{placeName}</strong>, {officeName}
            <p className="muted">{t('staffing.more_line', { week: format.day(week), minutes })}</p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
