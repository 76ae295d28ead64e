import type { PersonChanges } from '@kedjan/contract'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Own, Source } from '../../ui/written.tsx'
import { Effects } from './Effects.tsx'
import './changes.css'

/** What has happened to the person, the latest first, each with what it did. */
export function ChangeList({ items }: Pick<PersonChanges, 'items'>) {
  const t = useText()
  const format = useFormat()
  if (items.length === 0) return <p className="muted">{t('changes.none')}</p>
  return (
    <ul className="change-effects">
      {items.map((item) => (
        <li key={item.id}>
          <h3>
            {item.name}, {format.day(item.on)}
          </h3>
          <p className="muted">
            <Own>{item.holderName}</Own> · <Source value={item.source} />
          </p>
          <Effects effects={item.effects} />
        </li>
      ))}
    </ul>
  )
}
