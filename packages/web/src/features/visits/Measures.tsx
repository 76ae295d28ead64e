import type { VisitMeasures } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { ErrorState, Loading } from '../../ui/states.tsx'
import { Table, type TableColumn } from '../../ui/Table.tsx'
import { Day } from '../../ui/written.tsx'
import { measuresQuery } from './api.ts'

type Span = VisitMeasures['weeks'][number]

/** How the place does in a week or in four, and the same errands if each had been booked by itself. */
export function Measures({ placeId }: { placeId: string }) {
  const [span, setSpan] = useState<Span | undefined>(undefined)
  const measures = useQuery({ ...measuresQuery(placeId, span), placeholderData: (before) => before })
  if (measures.data) return <Shown measures={measures.data} span={span} onSpan={setSpan} />
  return measures.error ? (
    <ErrorState error={measures.error} onRetry={() => void measures.refetch()} />
  ) : (
    <Loading rows={6} />
  )
}

interface Props {
  measures: VisitMeasures
  span: Span | undefined
  onSpan: (span: Span | undefined) => void
}

const lately = 'lately'

function Shown({ measures, span, onSpan }: Props) {
  const t = useText()
  const format = useFormat()
  const weeks = measures.weeks.map(({ from }) => ({
    id: from,
    name: t('visits.measures.week', { day: format.day(from, 'medium') }),
  }))
  return (
    <Stack>
      <Choice
        label={t('visits.measures.when')}
        options={[{ id: lately, name: t('visits.measures.lately') }, ...weeks]}
        value={span?.from ?? lately}
        onChange={(from) => onSpan(measures.weeks.find((week) => week.from === from))}
      />
      <p className="muted">
        <Day value={measures.from} /> – <Day value={measures.to} />
      </p>
      <Saving measures={measures} />
      <Agencies measures={measures} />
    </Stack>
  )
}

/** What is saved against single bookings, in a sentence and as a table, and how it is reckoned. */
function Saving({ measures }: { measures: VisitMeasures }) {
  const t = useText()
  const format = useFormat()
  const count = (value: number | null) => (value === null ? t('visits.measures.few') : format.number(value))
  const { single, saved, visits } = measures
  const alone = (value: number | undefined) => (value === undefined ? '–' : format.number(value))
  const rows = [
    { id: 'visits', here: count(visits), alone: alone(single?.visits) },
    { id: 'bookings', here: count(visits), alone: alone(single?.bookings) },
    { id: 'days_to_last', here: count(measures.daysToLast), alone: alone(single?.daysToLast) },
    { id: 'waiting', here: count(measures.waitingMinutes), alone: alone(single?.waitingMinutes) },
    { id: 'households', here: count(measures.households), alone: '' },
    { id: 'per_household', here: count(measures.visitsPerHousehold), alone: '' },
    { id: 'no_shows', here: count(measures.noShows), alone: '' },
  ] as const
  const title = t('visits.measures.title')
  const columns: TableColumn<(typeof rows)[number]>[] = [
    { key: 'what', name: t('visits.measures.what'), rowHeader: true, cell: ({ id }) => t(`visits.measures.${id}`) },
    { key: 'here', name: t('visits.measures.here'), numeric: true, cell: ({ here }) => here },
    { key: 'alone', name: t('visits.measures.alone'), numeric: true, cell: (row) => row.alone },
  ]
  return (
    <Card title={title}>
      <Stack>
        {saved && <p className="board-next">{t('visits.measures.saved', saved)}</p>}
        {!saved && <p>{t('visits.measures.too_few')}</p>}
        <Table caption={title} captionHidden rows={rows} rowKey={({ id }) => id} columns={columns} />
        <p className="muted">{t('visits.measures.how')}</p>
        {single !== null && single.withoutTime > 0 && (
          <p className="muted">{t('visits.measures.without_time', { count: single.withoutTime })}</p>
        )}
      </Stack>
    </Card>
  )
}

function Agencies({ measures }: { measures: VisitMeasures }) {
  const t = useText()
  const format = useFormat()
  const count = (value: number | null) => (value === null ? t('visits.measures.few') : format.number(value))
  return (
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
              doneFirstTime === null ? '–' : t('visits.measures.percent', { percent: Math.round(doneFirstTime * 100) }),
          },
          { key: 'needless', name: t('visits.measures.needless'), numeric: true, cell: (one) => count(one.needless) },
        ]}
      />
    </Card>
  )
}
