import { useId } from 'react'
import { isTime, readTime } from './read-time.ts'

interface Props {
  label: string
  /** Said to a screen reader after the label, where the page shows it elsewhere. */
  of?: string
  value: string
  onChange: (value: string) => void
}

/** A time of day as text, the same in every language; what is written in short is filled in when the field is left. */
export function TimeField({ label, of, value, onChange }: Props) {
  const id = useId()
  return (
    <div className="field time-field">
      <label htmlFor={id}>
        {label}
        {of && <span className="visually-hidden"> {of}</span>}
      </label>
      <input
        id={id}
        className="input"
        dir="ltr"
        inputMode="numeric"
        autoComplete="off"
        placeholder="09:00"
        aria-invalid={value !== '' && !isTime(value) ? true : undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={() => onChange(readTime(value))}
      />
    </div>
  )
}
