import type { PlaceSetup } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWrite } from '../../api/use-write.ts'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { EmptyState, ErrorState, ErrorText, Loading } from '../../ui/states.tsx'
import { Table } from '../../ui/Table.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Day } from '../../ui/written.tsx'
import { Copied, setupQuery } from './api.ts'
import { Between } from './Clock.tsx'
import { ReplanDialog } from './ReplanDialog.tsx'
import { useResourceName } from './resource-name.ts'

/** Desks, rooms and interpreters of a place, when they are there, what is closed, and who sits where. */
export function Arrange({ placeId }: { placeId: string }) {
  const setup = useQuery(setupQuery(placeId))
  if (setup.data) return <Shown setup={setup.data} />
  return setup.error ? <ErrorState error={setup.error} onRetry={() => void setup.refetch()} /> : <Loading rows={8} />
}

function Shown({ setup }: { setup: PlaceSetup }) {
  const t = useText()
  const [closing, setClosing] = useState<string | null>(null)
  const resource = setup.resources.find(({ id }) => id === closing)
  return (
    <Stack>
      <Card title={t('visits.arrange.resources')}>
        <Resources setup={setup} onClose={setClosing} />
      </Card>
      <Card title={t('visits.arrange.exceptions')}>
        <Exceptions setup={setup} />
      </Card>
      <Card title={t('visits.arrange.presence')}>
        <Presence setup={setup} />
      </Card>
      {resource && <ReplanDialog setup={setup} resource={resource} onClose={() => setClosing(null)} />}
    </Stack>
  )
}

type Resource = PlaceSetup['resources'][number]

function Resources({ setup, onClose }: { setup: PlaceSetup; onClose: (id: string) => void }) {
  const t = useText()
  const format = useFormat()
  const nameOf = useResourceName()
  return (
    <Table
      caption={t('visits.arrange.resources')}
      captionHidden
      rows={setup.resources}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', name: t('visits.arrange.what'), rowHeader: true, cell: nameOf },
        {
          key: 'agency',
          name: t('visits.arrange.for'),
          cell: ({ agencyName, seats }) => agencyName ?? (seats === null ? '–' : t('visits.arrange.seats', { seats })),
        },
        {
          key: 'languages',
          name: t('visits.arrange.languages'),
          cell: ({ languages }) => format.list(languages.map((code) => format.language(code))) || '–',
        },
        { key: 'hours', name: t('visits.arrange.hours'), cell: ({ hours }) => <Hours hours={hours} /> },
        {
          key: 'close',
          name: t('visits.arrange.change'),
          cell: ({ id }) => (
            <Button small onPress={() => onClose(id)}>
              {t('visits.arrange.close')}
            </Button>
          ),
        },
      ]}
    />
  )
}

/** Hours by weekday, days with the same hours together. */
function Hours({ hours }: { hours: Resource['hours'] }) {
  const t = useText()
  const format = useFormat()
  const byHours = Map.groupBy(hours, ({ from, to, mode }) => `${from}–${to} ${mode ?? ''}`)
  if (hours.length === 0) return t('visits.arrange.as_place')
  return (
    <ul className="arrange-hours">
      {[...byHours].map(([key, same]) => {
        const [first] = same
        if (!first) return null
        const days = same.map(({ weekday }) => format.weekday(weekday))
        return (
          <li key={key}>
            {days.length === 5 ? t('visits.arrange.weekdays') : format.list(days)}{' '}
            <Between from={first.from} to={first.to} />
            {first.mode && <> · {t(`visits.mode.${first.mode}`)}</>}
          </li>
        )
      })}
    </ul>
  )
}

function Exceptions({ setup }: { setup: PlaceSetup }) {
  const t = useText()
  const nameOf = useResourceName()
  if (setup.exceptions.length === 0 && setup.holidays.length === 0)
    return <EmptyState title={t('visits.arrange.no_exceptions')} />
  return (
    <ul className="arrange-list">
      {setup.exceptions.map((one) => {
        const resource = setup.resources.find(({ id }) => id === one.resourceId)
        return (
          <li key={one.id}>
            <Day value={one.date} style="full" /> <Between from={one.from} to={one.to} />:{' '}
            {resource ? nameOf(resource) : setup.place.name} · {t(`visits.because.${one.because}`)}
          </li>
        )
      })}
      {setup.holidays.map(({ date, name }) => (
        <li key={date} className="muted">
          <Day value={date} style="full" />: {t(`visits.holiday.${name}`)}
        </li>
      ))}
    </ul>
  )
}

function Presence({ setup }: { setup: PlaceSetup }) {
  const t = useText()
  const toast = useToast()
  const nameOf = useResourceName()
  const copy = useWrite(Copied, ({ copied }) => toast(t('visits.arrange.copied', { count: copied })))
  const next = nextWeek(setup.today)
  return (
    <Stack>
      {setup.presence.length === 0 && <p className="muted">{t('visits.arrange.no_presence')}</p>}
      <ul className="arrange-list">
        {setup.presence.map((one) => {
          const desk = setup.resources.find(({ id }) => id === one.resourceId)
          return (
            <li key={`${one.resourceId} ${one.date} ${one.from} ${one.staffName}`}>
              <Day value={one.date} style="clock" /> <Between from={one.from} to={one.to} />: {desk ? nameOf(desk) : ''}{' '}
              · <bdi>{one.staffName}</bdi>
            </li>
          )
        })}
      </ul>
      <div>
        <Button
          busy={copy.isPending}
          onPress={() =>
            copy.mutate({ path: `/api/places/${setup.place.id}/copy-week`, body: { from: setup.today, to: next } })
          }
        >
          {t('visits.arrange.copy_week')}
        </Button>
      </div>
      {copy.error && (
        <div role="alert" className="form-error">
          <ErrorText error={copy.error} />
        </div>
      )}
    </Stack>
  )
}

function nextWeek(today: string): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10)
}
