import { fieldError } from '../../api/problem.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { Select } from '../../ui/Select.tsx'
import { askedHow, type NeedsForm, needs } from './needs-form.ts'

interface Props {
  form: NeedsForm
  change: (part: Partial<NeedsForm>) => void
  error: unknown
  /** Where the fields stand in what is sent. */
  path: string
}

/** Whether somebody was asked about needs in the home, when and how, and what they answered. */
export function NeedsFields({ form, change, error, path }: Props) {
  const t = useText()
  function toggle(need: string, on: boolean): void {
    change({ needs: on ? [...form.needs, need] : form.needs.filter((other) => other !== need) })
  }
  return (
    <fieldset className="fields">
      <legend>{t('persons.register.needs')}</legend>
      <RadioGroup
        label={t('persons.needs.asked')}
        help={t('persons.needs.asked_help')}
        options={[
          { id: 'asked', name: t('persons.needs.yes') },
          { id: 'not_asked', name: t('persons.needs.no') },
        ]}
        value={form.asked ? 'asked' : 'not_asked'}
        onChange={(state) => change({ asked: state === 'asked' })}
      />
      {form.asked && (
        <div className="field-grid">
          <DateField
            label={t('persons.needs.on')}
            value={form.askedOn}
            onChange={(askedOn) => change({ askedOn })}
            error={fieldError(error, `${path}needsAsked/on`)}
            isRequired
          />
          <Select
            label={t('persons.needs.how')}
            options={askedHow.map((id) => ({ id, name: t(`persons.needs.how.${id}`) }))}
            value={form.askedHow}
            onChange={(how) => change({ askedHow: how })}
          />
        </div>
      )}
      {needs.map((need) => (
        <Checkbox key={need} isSelected={form.needs.includes(need)} onChange={(on) => toggle(need, on)}>
          {t(`persons.need.${need}`)}
        </Checkbox>
      ))}
      {form.needs.length === 0 && (
        <p className="muted">{t(form.asked ? 'persons.needs.none' : 'persons.needs.unknown')}</p>
      )}
    </fieldset>
  )
}
