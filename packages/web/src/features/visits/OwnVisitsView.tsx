import type { OwnVisit, OwnVisits } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorState, Loading } from '../../ui/states.tsx'
import { Done, ownVisitsQuery } from './api.ts'
import { BookFlow } from './BookFlow.tsx'
import { OwnVisitCard } from './OwnVisitCard.tsx'
import './visits.css'

/** The person's visits: the one to come, what is waited for, a new one, and those that have been. */
export function OwnVisitsView({ nameOf }: { nameOf: (personId: string) => string | null }) {
  const visits = useQuery(ownVisitsQuery)
  if (visits.data) return <Shown own={visits.data} nameOf={nameOf} />
  return visits.error ? <ErrorState error={visits.error} onRetry={() => void visits.refetch()} /> : <Loading rows={6} />
}

function Shown({ own, nameOf }: { own: OwnVisits; nameOf: (personId: string) => string | null }) {
  const t = useText()
  const [booking, setBooking] = useState<{ instead: OwnVisit | null } | null>(null)
  const ahead = own.visits.filter(({ state, mayRestore }) => state === 'booked' || state === 'checked_in' || mayRestore)
  const past = own.visits.filter((visit) => !ahead.includes(visit))
  const open = own.errands.filter(({ booked }) => !booked)
  return (
    <>
      {ahead.map((visit) => (
        <OwnVisitCard key={visit.id} visit={visit} onChange={() => setBooking({ instead: visit })} />
      ))}
      {own.wishes.map((wish) => (
        <Waiting key={wish.id} wish={wish} />
      ))}
      {booking && (
        <BookFlow
          key={booking.instead?.id ?? 'new'}
          own={own}
          instead={booking.instead}
          nameOf={nameOf}
          onDone={() => setBooking(null)}
        />
      )}
      {!booking && open.length > 0 && own.places.length > 0 && (
        <section className="own-card own-calm no-print">
          <h2 className="own-what">{t('visits.can_do', { count: open.length })}</h2>
          <p>{t('visits.can_do_text')}</p>
          <div className="own-wide-button" data-silent>
            <Button look="primary" onPress={() => setBooking({ instead: null })}>
              {t('visits.book')}
            </Button>
          </div>
        </section>
      )}
      {!booking && open.length === 0 && ahead.length === 0 && (
        <section className="own-card own-calm">
          <h2 className="own-what">{t('visits.nothing')}</h2>
          <p>{t('visits.nothing_text')}</p>
        </section>
      )}
      {past.length > 0 && (
        <details className="no-print">
          <summary>{t('visits.past', { count: past.length })}</summary>
          {past.map((visit) => (
            <OwnVisitCard key={visit.id} visit={visit} onChange={() => setBooking({ instead: null })} />
          ))}
        </details>
      )}
    </>
  )
}

function Waiting({ wish }: { wish: OwnVisits['wishes'][number] }) {
  const t = useText()
  const end = useWrite(Done)
  return (
    <section className="own-card no-print">
      <p>
        {t(wish.told ? 'visits.time_freed' : 'visits.waits')} <bdi>{wish.placeName}</bdi>
      </p>
      <Button
        small
        busy={end.isPending}
        onPress={() => end.mutate({ path: `/api/own/visits/wishes/${wish.id}/end`, body: {} })}
      >
        {t('visits.stop_waiting')}
      </Button>
    </section>
  )
}
