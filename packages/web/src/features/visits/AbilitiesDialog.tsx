import type { PlaceChange, PlaceSetup } from '@kedjan/contract'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { ChangeDialog } from './ChangeDialog.tsx'
import { isDay } from './is-day.ts'
import { equipment } from './new-resource.ts'
import { useResourceName } from './resource-name.ts'
import { spoken } from './spoken.ts'
import { TickList } from './TickList.tsx'
import { useForm } from './use-form.ts'

type Resource = PlaceSetup['resources'][number]

interface Props {
  setup: PlaceSetup
  resource: Resource
  onClose: () => void
}

interface Form {
  since: string
  competences: string[]
  languages: string[]
  equipment: string[]
}

/** Other tasks, languages and equipment of a desk, a room or an interpreter, from a day on. */
export function AbilitiesDialog({ setup, resource, onClose }: Props) {
  const t = useText()
  const nameOf = useResourceName()
  const { competences, languages, fromDay } = resource
  const since = fromDay > setup.today ? fromDay : setup.today
  const fields = useForm<Form>(() => ({ since, competences, languages, equipment: resource.equipment }))
  const name = nameOf(resource)
  return (
    <ChangeDialog
      title={t('visits.abilities.title', { name })}
      action={t('visits.abilities.save')}
      placeId={setup.place.id}
      change={changeOf(resource, fields.form)}
      said={t('visits.abilities.saved', { name })}
      onClose={onClose}
    >
      <Fields setup={setup} resource={resource} fields={fields} />
    </ChangeDialog>
  )
}

/** Undefined while nothing is ticked that there must be one of. */
function changeOf({ id: resourceId, kind }: Resource, { since, ...chosen }: Form): PlaceChange | undefined {
  if (!isDay(since)) return undefined
  const change = { change: 'abilities' as const, resourceId, since }
  switch (kind) {
    case 'desk':
      return chosen.competences.length === 0 ? undefined : { ...change, abilities: { kind, ...chosen } }
    case 'room':
      return { ...change, abilities: { kind, equipment: chosen.equipment } }
    case 'interpreter':
      return chosen.languages.length === 0 ? undefined : { ...change, abilities: { kind, languages: chosen.languages } }
  }
}

interface FieldsProps {
  setup: PlaceSetup
  resource: Resource
  fields: ReturnType<typeof useForm<Form>>
}

function Fields({ setup, resource: { kind, agency }, fields: { form, set } }: FieldsProps) {
  const t = useText()
  const format = useFormat()
  const tasks = setup.agencies.find((one) => one.agency === agency)?.tasks ?? []
  return (
    <>
      <DateField label={t('visits.hours.since')} value={form.since} onChange={set('since')} min={setup.today} />
      {kind === 'desk' && (
        <TickList
          legend={t('visits.add.tasks')}
          options={tasks.map(({ competence, errands }) => ({ id: competence, name: format.list(errands) }))}
          chosen={form.competences}
          onChange={set('competences')}
        />
      )}
      {kind !== 'room' && (
        <TickList
          legend={t(kind === 'interpreter' ? 'visits.add.interprets' : 'visits.add.languages')}
          options={spoken.filter((id) => id !== 'sv').map((id) => ({ id, name: format.language(id) }))}
          chosen={form.languages}
          onChange={set('languages')}
        />
      )}
      {kind !== 'interpreter' && (
        <TickList
          legend={t('visits.add.equipment')}
          options={equipment.map((id) => ({ id, name: t(`visits.equipment.${id}`) }))}
          chosen={form.equipment}
          onChange={set('equipment')}
        />
      )}
    </>
  )
}
