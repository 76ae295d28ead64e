import { AgreementKind } from '@kedjan/contract'
import { fieldError } from '../../api/problem.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { ProposeForm } from './propose-form.ts'

interface Props {
  form: ProposeForm
  change: (form: ProposeForm) => void
  error: unknown
}

/** What is agreed, for whom, from when until when, and where the text is kept. */
export function ProposeFields({ form, change, error }: Props) {
  const t = useText()
  const field = (key: keyof ProposeForm, label: string) => ({
    label: t(`agreements.propose.${label}`),
    value: form[key],
    onChange: (value: string) => change({ ...form, [key]: value }),
    error: fieldError(error, key),
  })
  return (
    <>
      <Choice
        label={t('agreements.propose.kind')}
        options={AgreementKind.options.map((id) => ({ id, name: t(`agreements.kind.${id}`) }))}
        value={form.kind}
        onChange={(kind) => change({ ...form, kind })}
      />
      <TextField {...field('title', 'title')} isRequired />
      <TextField {...field('purpose', 'purpose')} rows={3} isRequired />
      <TextField {...field('targetGroup', 'target_group')} rows={2} isRequired />
      <TextField {...field('source', 'source')} help={t('agreements.propose.source_help')} isRequired />
      <div className="field-grid">
        <DateField {...field('from', 'from')} isRequired />
        <DateField {...field('to', 'to')} help={t('agreements.propose.to_help')} />
      </div>
    </>
  )
}
