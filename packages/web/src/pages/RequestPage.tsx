import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { requestQuery } from '../features/exchange/api.ts'
import { RequestActions } from '../features/exchange/RequestActions.tsx'
import { RequestFacts, RequestSteps } from '../features/exchange/RequestFacts.tsx'
import { useText } from '../texts/LanguageProvider.tsx'
import { Page } from '../ui/Page.tsx'
import { ErrorState, Loading } from '../ui/states.tsx'
import { Arrow, Code, Own } from '../ui/written.tsx'
import './staff.css'

/** One request: what is asked, what has happened, and what can be done now. */
export function RequestPage() {
  const t = useText()
  const { requestId } = useParams({ from: '/staff/requests/$requestId' })
  const { data, error, refetch } = useQuery(requestQuery(requestId))
  if (!data)
    return (
      <Page title={t('exchange.request.title')}>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading rows={6} />}
      </Page>
    )
  return (
    <Page
      title={t('exchange.request.title')}
      lead={
        <p>
          <Own>{data.asker.name}</Own> <Arrow /> <Own>{data.holder.name}</Own> ·{' '}
          {data.personId && data.personName && (
            <Link to="/persons/$personId" params={{ personId: data.personId }}>
              <Own>{data.personName}</Own>
            </Link>
          )}
          {data.number && <Code value={data.number} />}
        </p>
      }
    >
      <RequestActions request={data} />
      <div className="two-columns">
        <RequestFacts request={data} />
        <RequestSteps request={data} />
      </div>
    </Page>
  )
}
