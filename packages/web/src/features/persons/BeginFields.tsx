import type { ChainItem } from '@kedjan/contract'
import { lazy, Suspense } from 'react'
import { fieldError } from '../../api/problem.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { FieldPending } from '../../ui/FieldPending.tsx'
import { Select } from '../../ui/Select.tsx'
import type { BeginForm } from './begin-form.ts'

const OrganisationPicker = lazy(async () => ({
  default: (await import('../../ui/OrganisationPicker.tsx')).OrganisationPicker,
}))

interface Props {
  chains: readonly ChainItem[]
  form: BeginForm
  change: (part: Partial<BeginForm>) => void
  error: unknown
  today: string
}

/** Which chain begins, on what day, and who takes part from then on. */
export function BeginFields({ chains, form, change, error, today }: Props) {
  const t = useText()
  const chosen = chains.find(({ key }) => key === form.chain)
  return (
    <fieldset className="fields">
      <legend>{t('persons.begin.chain')}</legend>
      <div className="field-grid">
        <Select
          label={t('persons.begin.which')}
          options={chains.map(({ key, name }) => ({ id: key, name }))}
          value={form.chain}
          onChange={(chain) => change({ chain })}
          error={fieldError(error, 'chain')}
        />
        <DateField
          label={t('persons.begin.started_on')}
          help={t('persons.begin.started_help')}
          value={form.startedOn}
          onChange={(startedOn) => change({ startedOn })}
          max={today}
          error={fieldError(error, 'startedOn')}
          isRequired
        />
        {chosen?.startsWith.map(({ role, name, kind }) => (
          <Suspense key={role} fallback={<FieldPending label={name} />}>
            <OrganisationPicker
              label={name}
              placeholder={t('persons.begin.party_search')}
              kind={kind}
              onChange={(organisationId) => change({ parties: { ...form.parties, [role]: organisationId } })}
            />
          </Suspense>
        ))}
      </div>
    </fieldset>
  )
}
