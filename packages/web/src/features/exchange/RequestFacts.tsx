import type { RequestPage } from '@kedjan/contract'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { LawSource } from '../../ui/LawSource.tsx'
import { Card } from '../../ui/layout.tsx'
import { Day, Own } from '../../ui/written.tsx'
import { requestTones } from './RequestList.tsx'
import './exchange.css'

/** What is asked, why, and on which paragraph. */
export function RequestFacts({ request }: { request: RequestPage }) {
  const t = useText()
  return (
    <Card title={t('exchange.request.asked')}>
      <dl className="data-list">
        <div>
          <dt>{t('exchange.column.what')}</dt>
          <dd>{request.categories.map(({ name }) => name).join(', ')}</dd>
        </div>
        <div>
          <dt>{t('exchange.request.reason')}</dt>
          <dd>
            <Own>{request.reason}</Own>
          </dd>
        </div>
        <div>
          <dt>{t('exchange.basis')}</dt>
          <dd>
            {request.sentence}{' '}
            <span className="source">
              <LawSource value={request.source} />
            </span>
          </dd>
        </div>
        <div>
          <dt>{t('exchange.column.answer_by')}</dt>
          <dd>
            <Day value={request.answerBy} /> {request.late && <Badge tone="bad">{t('exchange.late')}</Badge>}
          </dd>
        </div>
      </dl>
      {request.known === false && <p className="notice">{t('exchange.not_known')}</p>}
      {request.protectedPerson && <p className="notice">{t('exchange.protected')}</p>}
    </Card>
  )
}

/** What has happened to a request, from the first line on. */
export function RequestSteps({ request }: { request: RequestPage }) {
  const t = useText()
  return (
    <Card title={t('exchange.request.steps')}>
      <ol className="exchange-list">
        {request.steps.map((step, at) => (
          <li key={`${step.kind} ${at}`}>
            <Badge tone={requestTones[step.kind]}>{t(`exchange.state.${step.kind}`)}</Badge>{' '}
            <Own>{step.organisationName}</Own>, <Day value={step.on} />
            {step.refusal && <p>{t(`exchange.refusal.${step.refusal}`)}</p>}
            {step.note && (
              <p>
                <Own>{step.note}</Own>
              </p>
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}
