import type { OwnInformation } from '@kedjan/contract'
import { useState } from 'react'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Row } from '../../ui/layout.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { ErrorText } from '../../ui/states.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Day, Own } from '../../ui/written.tsx'
import { Made } from './api.ts'
import './exchange.css'

type Ask = OwnInformation['asks'][number]

/** Questions about consent, each with what it means; yes and no stand side by side and weigh the same. */
export function OwnAsks({ asks }: { asks: readonly Ask[] }) {
  const t = useText()
  if (asks.length === 0) return null
  return (
    <section className="own-card" aria-label={t('exchange.own.asks')}>
      <h2>{t('exchange.own.asks')}</h2>
      {asks.map((ask) => (
        <OwnAsk key={ask.id} ask={ask} />
      ))}
    </section>
  )
}

const says = ['yes', 'no', 'not_asked'] as const

function OwnAsk({ ask }: { ask: Ask }) {
  const t = useText()
  const toast = useToast()
  const [childSaid, setChildSaid] = useState<(typeof says)[number]>('not_asked')
  const answer = useWrite(Made, () => toast(t('exchange.own.answered')))
  const body = { askId: ask.id, until: ask.until, categories: ask.categories.map(({ code }) => code), childSaid }
  return (
    <div className="own-ask">
      <p>
        {t('exchange.own.ask', { recipient: ask.recipient.name, holder: ask.holder.name })}{' '}
        <strong>{ask.categories.map(({ name }) => name).join(', ')}</strong>
      </p>
      {ask.child && ask.personName && (
        <p>
          {t('exchange.own.about')} <Own>{ask.personName.given}</Own>
        </p>
      )}
      <p>
        <Own>{ask.why}</Own>
      </p>
      <p>{ask.sentence}</p>
      <p>
        {t('exchange.own.until')} <Day value={ask.until} />
      </p>
      <p>{t('exchange.own.free')}</p>
      {ask.child && (
        <RadioGroup
          label={t('exchange.own.child')}
          options={says.map((id) => ({ id, name: t(`exchange.own.child.${id}`) }))}
          value={childSaid}
          onChange={setChildSaid}
        />
      )}
      <Row gap="s">
        <Button
          look="primary"
          busy={answer.isPending}
          onPress={() => answer.mutate({ path: '/api/own/consents', body })}
        >
          {t('exchange.own.yes')}
        </Button>
        <Button
          look="primary"
          busy={answer.isPending}
          onPress={() => answer.mutate({ path: `/api/own/consent-asks/${ask.id}/decline`, body: {} })}
        >
          {t('exchange.own.no')}
        </Button>
      </Row>
      {answer.error && (
        <div role="alert">
          <ErrorText error={answer.error} />
        </div>
      )}
    </div>
  )
}
