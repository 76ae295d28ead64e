import { useRef } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextField } from 'react-aria-components/TextField'
import { useText } from '../texts/LanguageProvider.tsx'
import { CalendarIcon } from './icons.tsx'

interface Props {
  label: string
  /** `2026-11-24`, or what is being typed. */
  value: string
  onChange: (value: string) => void
  min?: string
  max?: string
  help?: string
  error?: string | undefined
  isRequired?: boolean
}

/** A day as text in the form 2026-11-24, with the browser's own calendar beside it. */
export function DateField({ label, value, onChange, min, max, help, error, isRequired = false }: Props) {
  const t = useText()
  const calendar = useRef<HTMLInputElement>(null)
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      isRequired={isRequired}
    >
      <Label>{label}</Label>
      <Text slot="description" className="field-help">
        {help} <span className="kept-day">{t('ui.date_form')}</span>
      </Text>
      <div className="date-field">
        <Input className="input" inputMode="numeric" dir="ltr" autoComplete="off" placeholder="2026-11-24" />
        <input
          ref={calendar}
          className="date-calendar"
          type="date"
          tabIndex={-1}
          aria-hidden="true"
          min={min}
          max={max}
          value={/^\d{4}-\d\d-\d\d$/.test(value) ? value : ''}
          onChange={(event) => onChange(event.target.value)}
        />
        <button
          type="button"
          className="button button-secondary button-icon"
          aria-label={t('ui.open_calendar', { label })}
          onClick={() => calendar.current?.showPicker()}
        >
          <CalendarIcon />
        </button>
      </div>
      <FieldError className="field-error">{error}</FieldError>
    </TextField>
  )
}
