import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { queueQuery } from '../features/visits/api.ts'
import { Clock } from '../features/visits/Clock.tsx'
import { useText } from '../texts/LanguageProvider.tsx'
import { Page } from '../ui/Page.tsx'
import { ErrorState, Loading } from '../ui/states.tsx'
import { Code } from '../ui/written.tsx'
import '../features/visits/board.css'
import './staff.css'

/** The screen in the waiting room: codes and desks, and nobody's name. */
export function QueuePage() {
  const t = useText()
  const { placeId } = useParams({ from: '/staff/visits/$placeId/queue' })
  const queue = useQuery({ ...queueQuery(placeId), refetchInterval: 5_000 })
  return (
    <Page title={t('visits.queue.title')} lead={queue.data && <Clock value={queue.data.now} />}>
      {queue.error && <ErrorState error={queue.error} onRetry={() => void queue.refetch()} />}
      {queue.isPending && <Loading rows={4} />}
      {queue.data && (
        <div className="queue" aria-live="polite">
          <ul className="queue-called">
            {queue.data.called.map(({ code, deskNumber }) => (
              <li key={code}>
                <span className="queue-code">
                  <Code value={code} />
                </span>
                {t('visits.queue.to_desk', { number: deskNumber })}
              </li>
            ))}
          </ul>
          {queue.data.called.length === 0 && <p>{t('visits.queue.nobody')}</p>}
          <h2>{t('visits.queue.waiting')}</h2>
          <ul className="queue-waiting">
            {queue.data.waiting.map(({ code, from }) => (
              <li key={code}>
                <Code value={code} /> <Clock value={from} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </Page>
  )
}
