import type { PlaceSetup } from '@kedjan/contract'
import { useWrite } from '../../api/use-write.ts'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { Row } from '../../ui/layout.tsx'
import { Select } from '../../ui/Select.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Done } from './api.ts'
import { isTime } from './read-time.ts'
import { useResourceName } from './resource-name.ts'
import { TickList } from './TickList.tsx'
import { TimeField } from './TimeField.tsx'
import { useForm } from './use-form.ts'

interface Props {
  setup: PlaceSetup
  onClose: () => void
}

function openDays({ week, today }: PlaceSetup) {
  return week.days.filter(({ date, open }) => date >= today && open.length > 0)
}

/** All that is left of the week that is shown, at the first desk. */
function wholeWeek(setup: PlaceSetup) {
  const days = openDays(setup)
  return {
    resourceId: setup.resources.find(({ kind }) => kind === 'desk')?.id ?? null,
    staffId: null as string | null,
    dates: days.map(({ date }) => date),
    from: days[0]?.open[0]?.from ?? '09:00',
    to: days[0]?.open.at(-1)?.to ?? '16:00',
  }
}

/** Says who sits at a desk in the week that is shown, on all the days at once. */
export function PresenceDialog({ setup, onClose }: Props) {
  const t = useText()
  const toast = useToast()
  const fields = useForm(() => wholeWeek(setup))
  const { form } = fields
  const write = useWrite(Done, () => {
    toast(t('visits.presence.done'))
    onClose()
  })
  const isChosen = form.resourceId !== null && form.staffId !== null && form.dates.length > 0
  return (
    <FormDialog
      title={t('visits.presence.title')}
      action={t('visits.presence.do')}
      write={write}
      isReady={isChosen && isTime(form.from) && isTime(form.to)}
      onDo={() => write.mutate({ path: `/api/places/${setup.place.id}/presence`, body: form })}
      onClose={onClose}
    >
      <PresenceFields setup={setup} fields={fields} />
    </FormDialog>
  )
}

interface FieldsProps {
  setup: PlaceSetup
  fields: ReturnType<typeof useForm<ReturnType<typeof wholeWeek>>>
}

function PresenceFields({ setup, fields: { form, set, change } }: FieldsProps) {
  const t = useText()
  const format = useFormat()
  const nameOf = useResourceName()
  const desks = setup.resources.filter(({ kind }) => kind === 'desk')
  const agency = desks.find(({ id }) => id === form.resourceId)?.agency
  const people = setup.colleagues.filter(({ organisation }) => [setup.place.office, agency].includes(organisation))
  return (
    <>
      <Select
        label={t('visits.presence.desk')}
        options={desks.map((one) => ({ id: one.id, name: `${nameOf(one)}, ${one.agencyName ?? ''}` }))}
        value={form.resourceId}
        onChange={(resourceId) => change({ resourceId, staffId: null })}
      />
      <Select
        label={t('visits.presence.who')}
        options={people.map(({ id, name }) => ({ id, name }))}
        value={form.staffId}
        onChange={set('staffId')}
      />
      <TickList
        legend={t('visits.presence.days')}
        options={openDays(setup).map(({ date }) => ({ id: date, name: format.day(date, 'clock') }))}
        chosen={form.dates}
        onChange={set('dates')}
      />
      <Row>
        <TimeField label={t('visits.replan.from')} value={form.from} onChange={set('from')} />
        <TimeField label={t('visits.replan.to')} value={form.to} onChange={set('to')} />
      </Row>
    </>
  )
}
