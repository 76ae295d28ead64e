import type { PlaceSetup } from '@kedjan/contract'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { equipment, freeNumber, startDay } from './new-resource.ts'
import { spoken } from './spoken.ts'
import { TickList } from './TickList.tsx'
import { useAdd } from './use-add.tsx'
import { useForm } from './use-form.ts'

interface Props {
  setup: PlaceSetup
  onClose: () => void
}

function emptyDesk(setup: PlaceSetup) {
  const [first] = setup.agencies
  return {
    agency: first?.agency ?? null,
    competences: tasksOf(setup, first?.agency ?? null).map(({ competence }) => competence),
    number: freeNumber(setup, 'desk'),
    languages: [] as string[],
    equipment: [] as string[],
    fromDay: startDay(setup),
  }
}

function tasksOf({ agencies }: PlaceSetup, agency: string | null) {
  return agencies.find((one) => one.agency === agency)?.tasks ?? []
}

/** Adds a desk of an agency: what is done there, in which languages, with what. */
export function DeskDialog({ setup, onClose }: Props) {
  const t = useText()
  const fields = useForm(() => emptyDesk(setup))
  const { form } = fields
  const add = useAdd(setup, onClose)
  const body = { kind: 'desk', ...form, number: Number(form.number) }
  return (
    <FormDialog
      title={t('visits.add.desk')}
      action={t('visits.add.do')}
      what={t('visits.add.desk_what')}
      write={add}
      isReady={form.agency !== null && form.competences.length > 0}
      onDo={() => add.mutate({ path: `/api/places/${setup.place.id}/resources`, body })}
      onClose={onClose}
    >
      <DeskFields setup={setup} fields={fields} />
    </FormDialog>
  )
}

interface FieldsProps {
  setup: PlaceSetup
  fields: ReturnType<typeof useForm<ReturnType<typeof emptyDesk>>>
}

function DeskFields({ setup, fields: { form, set, change } }: FieldsProps) {
  const t = useText()
  const format = useFormat()
  return (
    <>
      <Select
        label={t('visits.add.agency')}
        options={setup.agencies.map((one) => ({ id: one.agency, name: one.name }))}
        value={form.agency}
        onChange={(agency) => change({ agency, competences: tasksOf(setup, agency).map((task) => task.competence) })}
      />
      <TickList
        legend={t('visits.add.tasks')}
        options={tasksOf(setup, form.agency).map((task) => ({ id: task.competence, name: format.list(task.errands) }))}
        chosen={form.competences}
        onChange={set('competences')}
      />
      <TextField label={t('visits.add.number')} value={form.number} onChange={set('number')} inputMode="numeric" />
      <TickList
        legend={t('visits.add.languages')}
        options={spoken.filter((id) => id !== 'sv').map((id) => ({ id, name: format.language(id) }))}
        chosen={form.languages}
        onChange={set('languages')}
      />
      <TickList
        legend={t('visits.add.equipment')}
        options={equipment.map((id) => ({ id, name: t(`visits.equipment.${id}`) }))}
        chosen={form.equipment}
        onChange={set('equipment')}
      />
      <DateField label={t('visits.add.from_day')} value={form.fromDay} onChange={set('fromDay')} min={setup.today} />
    </>
  )
}
