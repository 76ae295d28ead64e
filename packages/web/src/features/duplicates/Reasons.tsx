import type { DuplicateItem } from '@kedjan/contract'
import { useText } from '../../texts/LanguageProvider.tsx'

/** What speaks for and against, in words. */
export function Reasons({ item }: { item: Pick<DuplicateItem, 'for' | 'against'> }) {
  const t = useText()
  return (
    <div className="pair-reasons">
      <section>
        <h3>{t('duplicates.for')}</h3>
        <ul>
          {item.for.map((reason) => (
            <li key={reason}>{t(`duplicates.for.${reason}`)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t('duplicates.against')}</h3>
        {item.against.length === 0 ? (
          <p className="muted">{t('duplicates.against.none')}</p>
        ) : (
          <ul>
            {item.against.map((reason) => (
              <li key={reason}>{t(`duplicates.against.${reason}`)}</li>
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}
