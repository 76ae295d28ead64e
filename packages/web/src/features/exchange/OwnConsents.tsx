import type { OwnInformation } from '@kedjan/contract'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorText } from '../../ui/states.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Day, Own } from '../../ui/written.tsx'
import { Made } from './api.ts'

/** What the person has agreed to; each can be taken back at once. */
export function OwnConsents({ consents }: { consents: OwnInformation['consents'] }) {
  const t = useText()
  const toast = useToast()
  const end = useWrite(Made, () => toast(t('exchange.own.ended')))
  if (consents.length === 0) return null
  return (
    <section className="own-card" aria-label={t('exchange.own.consents')}>
      <h2>{t('exchange.own.consents')}</h2>
      <ul className="exchange-list">
        {consents.map((consent) => (
          <li key={consent.id}>
            <p>
              <Badge tone={consent.state === 'stands' ? 'ok' : 'quiet'}>
                {t(`exchange.consent.state.${consent.state}`)}
              </Badge>{' '}
              {t('exchange.own.ask', { recipient: consent.recipient.name, holder: consent.holder.name })}{' '}
              <strong>{consent.categories.map(({ name }) => name).join(', ')}</strong>
            </p>
            {consent.personName && (
              <p>
                {t('exchange.own.about')} <Own>{consent.personName.given}</Own>
              </p>
            )}
            <p>
              {t('exchange.own.until')} <Day value={consent.until} />
            </p>
            {consent.state === 'stands' && (
              <Button
                busy={end.isPending}
                onPress={() => end.mutate({ path: `/api/own/consents/${consent.id}/end`, body: {} })}
              >
                {t('exchange.own.take_back')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {end.error && <ErrorText error={end.error} />}
    </section>
  )
}
