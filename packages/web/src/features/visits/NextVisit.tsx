import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Day } from '../../ui/written.tsx'
import { ownVisitsQuery } from './api.ts'
import { Between } from './Clock.tsx'

/** The visit that comes next, or that one can be booked, on the first of the own pages. */
export function NextVisit({ more }: { more: ReactNode }) {
  const t = useText()
  const { data } = useQuery(ownVisitsQuery)
  const next = data?.visits
    .filter(({ state }) => state === 'booked')
    .toSorted((one, other) => one.date.localeCompare(other.date))[0]
  const open = data?.errands.filter(({ booked }) => !booked).length ?? 0
  if (!next && (open === 0 || data?.places.length === 0)) return null
  return (
    <section className="own-card">
      <h2>{next ? t('visits.next_visit') : t('visits.can_do', { count: open })}</h2>
      {next && (
        <p>
          <Day value={next.date} style="full" />, <Between from={next.from} to={next.to} />
          <br />
          <bdi>{next.placeName}</bdi>, <bdi>{next.address}</bdi>
        </p>
      )}
      <p>{more}</p>
    </section>
  )
}
