import { fieldError } from '../../api/problem.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { Select } from '../../ui/Select.tsx'
import { CaseNumber, WhereFields } from './HouseholdFields.tsx'
import { grounds, type HouseholdForm } from './register-form.ts'

interface Props {
  form: HouseholdForm
  change: (part: Partial<HouseholdForm>) => void
  error: unknown
}

const settlements = ['assigned', 'own'] as const

/** The case, the permit and how the household settles. */
export function CaseFields(props: Props) {
  const t = useText()
  const { form, change, error } = props
  return (
    <fieldset className="fields">
      <legend>{t('persons.register.case')}</legend>
      <div className="field-grid">
        <CaseNumber form={form} change={change} error={error} />
        <PermitFields {...props} />
      </div>
      <RadioGroup
        label={t('persons.register.settlement')}
        options={settlements.map((id) => ({ id, name: t(`persons.register.settlement.${id}`) }))}
        value={form.settlement}
        onChange={(settlement) => change({ settlement })}
      />
      <WhereFields form={form} change={change} error={error} />
    </fieldset>
  )
}

function PermitFields({ form, change, error }: Props) {
  const t = useText()
  return (
    <>
      <Select
        label={t('persons.register.ground')}
        options={grounds.map((id) => ({ id, name: t(`persons.register.ground.${id}`) }))}
        value={form.ground}
        onChange={(ground) => change({ ground })}
        error={fieldError(error, 'permit/ground')}
      />
      <DateField
        label={t('persons.register.decided_on')}
        value={form.decidedOn}
        onChange={(decidedOn) => change({ decidedOn })}
        error={fieldError(error, 'permit/decidedOn')}
        isRequired
      />
      <DateField
        label={t('persons.register.valid_to')}
        help={t('persons.register.valid_help')}
        value={form.validTo}
        onChange={(validTo) => change({ validTo })}
        error={fieldError(error, 'permit/validTo')}
      />
    </>
  )
}
