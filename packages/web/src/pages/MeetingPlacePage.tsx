import type { MeetingPlace, MeetingPlaces } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useMay } from '../features/session/use-me.ts'
import { boardQuery, placesQuery } from '../features/visits/api.ts'
import { Board } from '../features/visits/Board.tsx'
import { useText } from '../texts/LanguageProvider.tsx'
import { Button } from '../ui/Button.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Row, Stack } from '../ui/layout.tsx'
import { Page } from '../ui/Page.tsx'
import { EmptyState, ErrorState, Loading } from '../ui/states.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import './staff.css'

const OpenPlaceDialog = lazy(async () => ({
  default: (await import('../features/visits/OpenPlaceDialog.tsx')).OpenPlaceDialog,
}))
const Arrange = lazy(async () => ({ default: (await import('../features/visits/Arrange.tsx')).Arrange }))
const Capacity = lazy(async () => ({ default: (await import('../features/visits/Capacity.tsx')).Capacity }))
const Measures = lazy(async () => ({ default: (await import('../features/visits/Measures.tsx')).Measures }))

/** The meeting place: who comes today, who is free, who waits; and for its coordinator how it is arranged and how it does. */
export function MeetingPlacePage() {
  const t = useText()
  const places = useQuery(placesQuery)
  const { place: wanted } = useSearch({ from: '/staff/visits' })
  const place = places.data?.items.find(({ id }) => id === wanted) ?? places.data?.items[0]
  const mayManage = useMay('visits.manage')
  const open = mayManage && places.data && <OpenPlace places={places.data} />
  return (
    <Page
      title={place ? place.name : t('visits.place')}
      tabTitle={t('visits.place')}
      lead={place && <p>{place.address}</p>}
      aside={
        place && (
          <Row>
            <Others places={places.data?.items ?? []} chosen={place} />
            {open}
          </Row>
        )
      }
    >
      {place && <Shown place={place} />}
      {places.data && !place && (
        <EmptyState title={t('visits.no_place')}>
          {open && <p>{t('visits.no_place_text')}</p>}
          {open}
        </EmptyState>
      )}
      {places.error && <ErrorState error={places.error} onRetry={() => void places.refetch()} />}
      {places.isPending && <Loading rows={8} />}
    </Page>
  )
}

function OpenPlace({ places }: { places: MeetingPlaces }) {
  const t = useText()
  const navigate = useNavigate()
  const [isOpening, setOpening] = useState(false)
  return (
    <>
      <Button onPress={() => setOpening(true)}>{t('visits.open_place.button')}</Button>
      {isOpening && (
        <Suspense fallback={null}>
          <OpenPlaceDialog
            places={places.items}
            today={places.today}
            onClose={() => setOpening(false)}
            onOpened={(place) => {
              setOpening(false)
              void navigate({ to: '/visits', search: { place, tab: 'arrange' } })
            }}
          />
        </Suspense>
      )}
    </>
  )
}

function Others({ places, chosen }: { places: readonly MeetingPlace[]; chosen: MeetingPlace }) {
  const t = useText()
  return (
    <Row>
      <Link to="/visits/$placeId/queue" params={{ placeId: chosen.id }}>
        {t('visits.queue.open')}
      </Link>
      {places
        .filter(({ id }) => id !== chosen.id)
        .map(({ id, name }) => (
          <Link key={id} to="/visits" search={{ place: id }}>
            {name}
          </Link>
        ))}
    </Row>
  )
}

function Shown({ place }: { place: MeetingPlace }) {
  const t = useText()
  const navigate = useNavigate()
  const mayManage = useMay('visits.manage')
  const search = useSearch({ from: '/staff/visits' })
  const manages = mayManage
    ? [
        { id: 'arrange' as const, name: t('visits.tab.arrange'), content: <Arrange placeId={place.id} /> },
        { id: 'capacity' as const, name: t('visits.tab.capacity'), content: <Capacity placeId={place.id} /> },
        { id: 'measures' as const, name: t('visits.tab.measures'), content: <Measures placeId={place.id} /> },
      ]
    : []
  if (manages.length === 0) return <DayOf place={place} />
  return (
    <Suspense fallback={<Loading rows={8} />}>
      <Tabs
        label={t('visits.place')}
        tabs={[{ id: 'day' as const, name: t('visits.tab.day'), content: <DayOf place={place} /> }, ...manages]}
        selected={search.tab ?? 'day'}
        onSelect={(id) => void navigate({ to: '/visits', search: { ...search, tab: id } })}
      />
    </Suspense>
  )
}

function DayOf({ place }: { place: MeetingPlace }) {
  const t = useText()
  const navigate = useNavigate()
  const search = useSearch({ from: '/staff/visits' })
  const { date } = search
  const board = useQuery({
    ...boardQuery(place.id, date),
    placeholderData: (before) => before,
    refetchInterval: 20_000,
  })
  if (board.data) {
    return (
      <Stack>
        <DateField
          label={t('visits.day')}
          value={date ?? board.data.date}
          onChange={(value) => void navigate({ to: '/visits', search: { ...search, date: value } })}
        />
        <Board board={board.data} />
      </Stack>
    )
  }
  return board.error ? <ErrorState error={board.error} onRetry={() => void board.refetch()} /> : <Loading rows={8} />
}
