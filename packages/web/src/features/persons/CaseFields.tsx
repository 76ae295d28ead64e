import { lazy, Suspense } from 'react'
import { fieldError } from '../../api/problem.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { FieldPending } from '../../ui/FieldPending.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { grounds, type HouseholdForm } from './register-form.ts'

const OrganisationPicker = lazy(async () => ({
  default: (await import('../../ui/OrganisationPicker.tsx')).OrganisationPicker,
}))

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
        <TextField
          label={t('persons.register.case_number')}
          help={t('persons.register.case_help')}
          value={form.caseNumber}
          onChange={(caseNumber) => change({ caseNumber })}
          error={fieldError(error, 'caseNumber')}
          isRequired
        />
        <PermitFields {...props} />
      </div>
      <RadioGroup
        label={t('persons.register.settlement')}
        options={settlements.map((id) => ({ id, name: t(`persons.register.settlement.${id}`) }))}
        value={form.settlement}
        onChange={(settlement) => change({ settlement })}
      />
      <div className="field-grid">
        <TextField
          label={t('persons.register.address')}
          value={form.address}
          onChange={(address) => change({ address })}
          error={fieldError(error, 'address')}
        />
        <Suspense fallback={<FieldPending label={t('persons.register.municipality')} />}>
          <OrganisationPicker
            label={t('persons.register.municipality')}
            placeholder={t('persons.register.municipality_search')}
            kind="municipality"
            // A municipality is kept by its code, which its organisation here carries after a K.
            onChange={(id) => change({ municipalityCode: id?.slice(1) ?? '' })}
            error={fieldError(error, 'municipalityCode')}
          />
        </Suspense>
      </div>
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
