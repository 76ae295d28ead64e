import { TextField } from '../../ui/TextField.tsx'

interface Props {
  label: string
  help: string
  value: string
  onChange: (code: string) => void
}

/** Six digits; the telephone offers those that have just come. */
export function CodeField({ label, help, value, onChange }: Props) {
  return (
    <TextField
      label={label}
      help={help}
      value={value}
      onChange={(text) => onChange(text.replaceAll(/\D/g, '').slice(0, 6))}
      inputMode="numeric"
      autoComplete="one-time-code"
      isRequired
    />
  )
}
