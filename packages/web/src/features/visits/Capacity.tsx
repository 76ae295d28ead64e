import type { VisitCapacity } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { useWrite } from '../../api/use-write.ts'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Badge, type Tone } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { ErrorState, ErrorText, Loading } from '../../ui/states.tsx'
import { Table } from '../../ui/Table.tsx'
import { Day } from '../../ui/written.tsx'
import { capacityQuery, Done } from './api.ts'

const tones = { enough: 'ok', tight: 'wait', short: 'bad' } satisfies Record<string, Tone>

/** What there is and what will be asked for, by agency and week; a week that will be too small is said in time. */
export function Capacity({ placeId }: { placeId: string }) {
  const capacity = useQuery(capacityQuery(placeId))
  if (capacity.data) return <Shown placeId={placeId} capacity={capacity.data} />
  return capacity.error ? (
    <ErrorState error={capacity.error} onRetry={() => void capacity.refetch()} />
  ) : (
    <Loading rows={8} />
  )
}

type Week = VisitCapacity['weeks'][number]
type AgencyWeek = Week['agencies'][number]

function Shown({ placeId, capacity }: { placeId: string; capacity: VisitCapacity }) {
  const t = useText()
  const ask = useWrite(Done)
  return (
    <Stack>
      <p className="muted">{t('visits.capacity.about')}</p>
      {ask.error && (
        <div role="alert" className="form-error">
          <ErrorText error={ask.error} />
        </div>
      )}
      {capacity.weeks.map((week) => (
        <WeekCard
          key={week.week}
          week={week}
          isBusy={ask.isPending}
          onAsk={(agency) => ask.mutate({ path: `/api/places/${placeId}/ask-more`, body: { agency, week: week.week } })}
        />
      ))}
    </Stack>
  )
}

interface WeekProps {
  week: Week
  isBusy: boolean
  onAsk: (agency: string) => void
}

function WeekCard({ week: { week, agencies }, isBusy, onAsk }: WeekProps) {
  const t = useText()
  const format = useFormat()
  const hours = (minutes: number) => format.number(Math.round(minutes / 6) / 10)
  const title = (
    <>
      {t('visits.capacity.week')} <Day value={week} style="medium" />
    </>
  )
  return (
    <Card title={title}>
      <Table
        caption={t('visits.capacity.week')}
        captionHidden
        rows={agencies}
        rowKey={({ agency }) => agency}
        columns={[
          { key: 'name', name: t('visits.capacity.agency'), rowHeader: true, cell: ({ name }) => <bdi>{name}</bdi> },
          { key: 'open', name: t('visits.capacity.open'), numeric: true, cell: (one) => hours(one.openMinutes) },
          { key: 'booked', name: t('visits.capacity.booked'), numeric: true, cell: (one) => hours(one.bookedMinutes) },
          { key: 'needed', name: t('visits.capacity.needed'), numeric: true, cell: (one) => hours(one.neededMinutes) },
          {
            key: 'state',
            name: t('visits.capacity.state'),
            cell: ({ state }) => <Badge tone={tones[state]}>{t(`visits.capacity.${state}`)}</Badge>,
          },
          {
            key: 'ask',
            name: t('visits.capacity.ask_name'),
            cell: (one) => <Ask one={one} isBusy={isBusy} onAsk={onAsk} />,
          },
        ]}
      />
    </Card>
  )
}

function Ask({ one, isBusy, onAsk }: { one: AgencyWeek; isBusy: boolean; onAsk: (agency: string) => void }) {
  const t = useText()
  if (one.state === 'enough') return '–'
  if (one.asked) return t('visits.capacity.asked')
  return (
    <Button small busy={isBusy} onPress={() => onAsk(one.agency)}>
      {t('visits.capacity.ask')}
    </Button>
  )
}
