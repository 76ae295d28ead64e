import type { PlaceSetup } from '@kedjan/contract'
import { useState } from 'react'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { freeNumber, startDay } from './new-resource.ts'
import { spoken } from './spoken.ts'
import { TickList } from './TickList.tsx'
import { useAdd } from './use-add.tsx'
import { WeekHoursField } from './WeekHoursField.tsx'
import { daysOf, isWritten, usualWeek, windowsOf } from './week-hours.ts'

interface Props {
  setup: PlaceSetup
  onClose: () => void
}

/** Adds somebody who interprets, known by a number: which languages, when, and in the room, by video or by phone. */
export function InterpreterDialog({ setup, onClose }: Props) {
  const t = useText()
  const format = useFormat()
  const [number, setNumber] = useState(freeNumber(setup, 'interpreter'))
  const [languages, setLanguages] = useState<string[]>([])
  const [days, setDays] = useState(() => daysOf(setup.hours.length > 0 ? setup.hours : usualWeek))
  const [fromDay, setFromDay] = useState(startDay(setup))
  const add = useAdd(setup, onClose)
  const hours = windowsOf(days, true)
  const body = { kind: 'interpreter', number: Number(number), languages, fromDay, hours }
  return (
    <FormDialog
      title={t('visits.add.interpreter')}
      action={t('visits.add.do')}
      what={t('visits.add.interpreter_what')}
      write={add}
      isReady={languages.length > 0 && hours.length > 0 && isWritten(days)}
      onDo={() => add.mutate({ path: `/api/places/${setup.place.id}/resources`, body })}
      onClose={onClose}
    >
      <TickList
        legend={t('visits.add.interprets')}
        options={spoken.filter((id) => id !== 'sv').map((id) => ({ id, name: format.language(id) }))}
        chosen={languages}
        onChange={setLanguages}
      />
      <WeekHoursField days={days} onChange={setDays} isInterpreter placeHours={setup.hours} />
      <TextField label={t('visits.add.number')} value={number} onChange={setNumber} inputMode="numeric" />
      <DateField label={t('visits.add.from_day')} value={fromDay} onChange={setFromDay} min={setup.today} />
    </FormDialog>
  )
}
