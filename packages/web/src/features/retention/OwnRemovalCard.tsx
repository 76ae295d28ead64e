import { useQuery } from '@tanstack/react-query'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Day } from '../../ui/written.tsx'
import { ownRemovalQuery } from './api.ts'

/** When what is known about me goes. */
export function OwnRemovalCard() {
  const t = useText()
  const removal = useQuery(ownRemovalQuery)
  if (!removal.data) return null
  const { eraseFrom, warned } = removal.data
  return (
    <section className="own-card">
      <h2>{t('retention.own_page.title')}</h2>
      {eraseFrom === null ? (
        <p>{t('retention.own_page.open')}</p>
      ) : (
        <>
          <p>
            {t(warned ? 'retention.own_page.goes' : 'retention.own_page.will_go')}{' '}
            <strong>
              <Day value={eraseFrom} />
            </strong>
          </p>
          <p>{t('retention.own_page.what')}</p>
        </>
      )}
    </section>
  )
}
