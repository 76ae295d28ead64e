import type { VisitMeasures } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { ErrorState, Loading } from '../../ui/states.tsx'
import { Table } from '../../ui/Table.tsx'
import { Day } from '../../ui/written.tsx'
import { measuresQuery } from './api.ts'

/** How the place does, and the same errands if each agency had booked for itself. */
export function Measures({ placeId }: { placeId: string }) {
  const measures = useQuery(measuresQuery(placeId))
  if (measures.data) return <Shown measures={measures.data} />
  return measures.error ? (
    <ErrorState error={measures.error} onRetry={() => void measures.refetch()} />
  ) : (
    <Loading rows={6} />
  )
}

function Shown({ measures }: { measures: VisitMeasures }) {
  const t = useText()
  const format = useFormat()
  const count = (value: number | null) => (value === null ? t('visits.measures.few') : format.number(value))
  const { single } = measures
  const rows = [
    { id: 'visits', here: count(measures.visits), alone: single ? format.number(single.visits) : '–' },
    { id: 'households', here: count(measures.households), alone: '' },
    { id: 'per_household', here: count(measures.visitsPerHousehold), alone: '' },
    { id: 'waiting', here: count(measures.waitingMinutes), alone: single ? format.number(single.waitingMinutes) : '–' },
    { id: 'no_shows', here: count(measures.noShows), alone: '' },
  ] as const
  return (
    <Stack>
      <p className="muted">
        <Day value={measures.from} /> – <Day value={measures.to} />
      </p>
      <Card title={t('visits.measures.title')}>
        <Table
          caption={t('visits.measures.title')}
          captionHidden
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'what',
              name: t('visits.measures.what'),
              rowHeader: true,
              cell: ({ id }) => t(`visits.measures.${id}`),
            },
            { key: 'here', name: t('visits.measures.here'), numeric: true, cell: ({ here }) => here },
            { key: 'alone', name: t('visits.measures.alone'), numeric: true, cell: ({ alone }) => alone },
          ]}
        />
      </Card>
      <Card title={t('visits.measures.by_agency')}>
        <Table
          caption={t('visits.measures.by_agency')}
          captionHidden
          rows={measures.agencies}
          rowKey={({ agency }) => agency}
          columns={[
            { key: 'name', name: t('visits.capacity.agency'), rowHeader: true, cell: ({ name }) => <bdi>{name}</bdi> },
            { key: 'errands', name: t('visits.measures.errands'), numeric: true, cell: (one) => count(one.errands) },
            {
              key: 'first',
              name: t('visits.measures.first_time'),
              numeric: true,
              cell: ({ doneFirstTime }) =>
                doneFirstTime === null
                  ? '–'
                  : t('visits.measures.percent', { percent: Math.round(doneFirstTime * 100) }),
            },
            { key: 'needless', name: t('visits.measures.needless'), numeric: true, cell: (one) => count(one.needless) },
          ]}
        />
      </Card>
    </Stack>
  )
}
