import { lazy, Suspense } from 'react'
import { fieldError } from '../../api/problem.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { FieldPending } from '../../ui/FieldPending.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { NewHouseholdForm } from './register-form.ts'

const OrganisationPicker = lazy(async () => ({
  default: (await import('../../ui/OrganisationPicker.tsx')).OrganisationPicker,
}))

interface Props {
  form: NewHouseholdForm
  change: (part: Partial<NewHouseholdForm>) => void
  error: unknown
}

export function CaseNumber({ form, change, error }: Props) {
  const t = useText()
  return (
    <TextField
      label={t('persons.register.case_number')}
      help={t('persons.register.case_help')}
      value={form.caseNumber}
      onChange={(caseNumber) => change({ caseNumber })}
      error={fieldError(error, 'caseNumber')}
      isRequired
    />
  )
}

/** Where the household is now. */
export function WhereFields({ form, change, error }: Props) {
  const t = useText()
  return (
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
  )
}
