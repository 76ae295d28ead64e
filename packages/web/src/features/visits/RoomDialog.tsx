import type { PlaceSetup } from '@kedjan/contract'
import { useState } from 'react'
import { useText } from '../../texts/LanguageProvider.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { equipment, freeNumber, startDay } from './new-resource.ts'
import { TickList } from './TickList.tsx'
import { useAdd } from './use-add.tsx'

interface Props {
  setup: PlaceSetup
  onClose: () => void
}

/** Adds a room with a door, for what is not said at a desk. */
export function RoomDialog({ setup, onClose }: Props) {
  const t = useText()
  const [number, setNumber] = useState(freeNumber(setup, 'room'))
  const [seats, setSeats] = useState('6')
  const [has, setHas] = useState<string[]>([])
  const [fromDay, setFromDay] = useState(startDay(setup))
  const add = useAdd(setup, onClose)
  const body = { kind: 'room', number: Number(number), seats: Number(seats), equipment: has, fromDay }
  return (
    <FormDialog
      title={t('visits.add.room')}
      action={t('visits.add.do')}
      write={add}
      onDo={() => add.mutate({ path: `/api/places/${setup.place.id}/resources`, body })}
      onClose={onClose}
    >
      <TextField label={t('visits.add.number')} value={number} onChange={setNumber} inputMode="numeric" />
      <TextField
        label={t('visits.add.seats')}
        help={t('visits.add.seats_help')}
        value={seats}
        onChange={setSeats}
        inputMode="numeric"
      />
      <TickList
        legend={t('visits.add.equipment')}
        options={equipment.map((id) => ({ id, name: t(`visits.equipment.${id}`) }))}
        chosen={has}
        onChange={setHas}
      />
      <DateField label={t('visits.add.from_day')} value={fromDay} onChange={setFromDay} min={setup.today} />
    </FormDialog>
  )
}
