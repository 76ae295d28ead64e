import type { MeetingPlace } from '@kedjan/contract'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Done } from './api.ts'
import { isDay } from './is-day.ts'
import { useForm } from './use-form.ts'
import { WeekHoursField } from './WeekHoursField.tsx'
import { type DayHours, daysOf, isWritten, usualWeek, windowsOf } from './week-hours.ts'

interface Props {
  places: readonly MeetingPlace[]
  today: string
  onOpened: (placeId: string) => void
  onClose: () => void
}

const lasts = ['temporary', 'standing'] as const
const nothing = 'nothing'

interface NewPlace {
  name: string
  address: string
  lasts: (typeof lasts)[number]
  opensOn: string
  closesOn: string
  like: string
  days: DayHours[]
}

/** Opens a meeting place, for a time or for good; it can have what another place of the office has. */
export function OpenPlaceDialog({ places, today, onOpened, onClose }: Props) {
  const t = useText()
  const toast = useToast()
  const fields = useForm<NewPlace>(() => ({
    ...{ name: '', address: '', lasts: places.length === 0 ? 'standing' : 'temporary' },
    ...{ opensOn: today, closesOn: '', like: nothing, days: daysOf(usualWeek) },
  }))
  const open = useWrite(Done, ({ id }) => {
    toast(t('visits.open_place.done'))
    onOpened(id)
  })
  return (
    <FormDialog
      title={t('visits.open_place.title')}
      action={t('visits.open_place.do')}
      what={t('visits.open_place.what')}
      write={open}
      isReady={isWhole(fields.form)}
      onDo={() => open.mutate({ path: '/api/places', body: bodyOf(fields.form) })}
      onClose={onClose}
    >
      <PlaceFields places={places} today={today} fields={fields} />
    </FormDialog>
  )
}

function isWhole({ name, address, lasts: how, opensOn, closesOn, days }: NewPlace): boolean {
  const hasDays = isDay(opensOn) && (how === 'standing' || isDay(closesOn))
  return name.trim() !== '' && address.trim() !== '' && hasDays && isWritten(days)
}

function bodyOf({ name, address, lasts: how, opensOn, closesOn, like, days }: NewPlace) {
  return {
    ...{ name: name.trim(), address: address.trim(), opensOn, hours: windowsOf(days) },
    ...(how === 'temporary' ? { closesOn } : {}),
    ...(like === nothing ? {} : { like }),
  }
}

interface FieldsProps {
  places: readonly MeetingPlace[]
  today: string
  fields: ReturnType<typeof useForm<NewPlace>>
}

function PlaceFields({ places, today, fields: { form, set } }: FieldsProps) {
  const t = useText()
  const models = [{ id: nothing, name: t('visits.open_place.empty') }, ...places.map(({ id, name }) => ({ id, name }))]
  return (
    <>
      <TextField label={t('visits.open_place.name')} value={form.name} onChange={set('name')} isRequired />
      <TextField label={t('visits.open_place.address')} value={form.address} onChange={set('address')} isRequired />
      <RadioGroup
        label={t('visits.open_place.how_long')}
        options={lasts.map((id) => ({ id, name: t(`visits.open_place.${id}`) }))}
        value={form.lasts}
        onChange={set('lasts')}
      />
      <DateField label={t('visits.open_place.opens_on')} value={form.opensOn} onChange={set('opensOn')} min={today} />
      {form.lasts === 'temporary' && (
        <DateField
          label={t('visits.open_place.closes_on')}
          value={form.closesOn}
          onChange={set('closesOn')}
          min={form.opensOn}
        />
      )}
      {places.length > 0 && (
        <Select
          label={t('visits.open_place.like')}
          help={t('visits.open_place.like_help')}
          options={models}
          value={form.like}
          onChange={set('like')}
        />
      )}
      <WeekHoursField days={form.days} onChange={set('days')} />
    </>
  )
}
