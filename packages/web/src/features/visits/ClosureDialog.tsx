import type { PlaceChange, PlaceSetup } from '@kedjan/contract'
import { useText } from '../../texts/LanguageProvider.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Row } from '../../ui/layout.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { Select } from '../../ui/Select.tsx'
import { ChangeDialog } from './ChangeDialog.tsx'
import { isDay } from './is-day.ts'
import { isTime } from './read-time.ts'
import { useResourceName } from './resource-name.ts'
import { TimeField } from './TimeField.tsx'
import { useForm } from './use-form.ts'

interface Props {
  setup: PlaceSetup
  /** What is chosen first; the whole place where it is null. */
  resourceId: string | null
  onClose: () => void
}

const whole = 'place'
const kinds = ['closed', 'open'] as const
const reasons = ['illness', 'meeting', 'repair', 'closed'] as const

interface Closure {
  what: string
  kind: (typeof kinds)[number]
  date: string
  from: string
  to: string
  because: (typeof reasons)[number]
}

/** Closes the place, a desk, a room or an interpreter for some hours, or opens besides. */
export function ClosureDialog({ setup, resourceId, onClose }: Props) {
  const t = useText()
  const fields = useForm<Closure>(() => ({
    ...{ what: resourceId ?? whole, kind: 'closed', date: setup.today },
    ...{ from: '09:00', to: '16:00', because: 'illness' },
  }))
  const { what, kind, date, from, to, because } = fields.form
  const isWritten = isDay(date) && isTime(from) && isTime(to)
  const change: PlaceChange = {
    ...{ change: 'exception', resourceId: what === whole ? null : what, date, from, to, kind },
    because: kind === 'open' ? 'more_needed' : because,
  }
  return (
    <ChangeDialog
      title={t('visits.closure.title')}
      action={t(kind === 'closed' ? 'visits.closure.close' : 'visits.closure.open')}
      placeId={setup.place.id}
      change={isWritten ? change : undefined}
      said={t('visits.closure.done')}
      onClose={onClose}
    >
      <ClosureFields setup={setup} fields={fields} />
    </ChangeDialog>
  )
}

function ClosureFields({
  setup,
  fields: { form, set },
}: {
  setup: PlaceSetup
  fields: ReturnType<typeof useForm<Closure>>
}) {
  const t = useText()
  const nameOf = useResourceName()
  const things = setup.resources.map((resource) => ({ id: resource.id, name: nameOf(resource) }))
  return (
    <>
      <RadioGroup
        label={t('visits.closure.kind')}
        options={kinds.map((id) => ({ id, name: t(`visits.closure.${id}`) }))}
        value={form.kind}
        onChange={set('kind')}
      />
      <Select
        label={t('visits.arrange.what')}
        options={[{ id: whole, name: t('visits.closure.whole') }, ...things]}
        value={form.what}
        onChange={set('what')}
      />
      <DateField label={t('visits.replan.date')} value={form.date} onChange={set('date')} min={setup.today} />
      <Row>
        <TimeField label={t('visits.replan.from')} value={form.from} onChange={set('from')} />
        <TimeField label={t('visits.replan.to')} value={form.to} onChange={set('to')} />
      </Row>
      {form.kind === 'closed' && (
        <Select
          label={t('visits.replan.because')}
          options={reasons.map((id) => ({ id, name: t(`visits.because.${id}`) }))}
          value={form.because}
          onChange={set('because')}
        />
      )}
    </>
  )
}
