import type { PlaceSetup } from '@kedjan/contract'
import { useState } from 'react'
import { useText } from '../../texts/LanguageProvider.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { ChangeDialog } from './ChangeDialog.tsx'
import { isDay } from './is-day.ts'
import { useResourceName } from './resource-name.ts'
import { WeekHoursField } from './WeekHoursField.tsx'
import { daysOf, isWritten, windowsOf } from './week-hours.ts'

interface Props {
  setup: PlaceSetup
  /** Null for the place itself. */
  resource: PlaceSetup['resources'][number] | null
  onClose: () => void
}

/** Sets the hours of a week, from a day on. */
export function HoursDialog({ setup, resource, onClose }: Props) {
  const t = useText()
  const nameOf = useResourceName()
  const own = resource?.hours ?? []
  const [days, setDays] = useState(() => daysOf(own.length > 0 ? own : setup.hours))
  const [since, setSince] = useState(() => firstDay(setup.today, resource?.fromDay ?? setup.place.opensOn))
  const isInterpreter = resource?.kind === 'interpreter'
  const hours = windowsOf(days, isInterpreter)
  const change = { change: 'hours' as const, resourceId: resource?.id ?? null, since, hours }
  const name = resource ? nameOf(resource) : setup.place.name
  return (
    <ChangeDialog
      title={t('visits.hours.title', { name })}
      action={t('visits.hours.save')}
      placeId={setup.place.id}
      change={isDay(since) && isWritten(days) ? change : undefined}
      said={t('visits.hours.saved', { name })}
      onClose={onClose}
    >
      <DateField label={t('visits.hours.since')} value={since} onChange={setSince} min={setup.today} />
      <WeekHoursField
        days={days}
        onChange={setDays}
        isInterpreter={isInterpreter}
        {...(resource ? { placeHours: setup.hours } : {})}
      />
    </ChangeDialog>
  )
}

function firstDay(today: string, begins: string): string {
  return begins > today ? begins : today
}
