import { FieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { RadioGroup as AriaRadioGroup, Radio } from 'react-aria-components/RadioGroup'
import { Text } from 'react-aria-components/Text'
import type { Option } from './Select.tsx'

interface Props<Value extends string> {
  label: string
  options: readonly Option<Value>[]
  value: Value | null
  onChange: (value: Value) => void
  help?: string
  error?: string | undefined
}

/** One out of a few, all of them in sight. */
export function RadioGroup<Value extends string>({ label, options, value, onChange, help, error }: Props<Value>) {
  function change(id: string): void {
    const chosen = options.find((candidate) => candidate.id === id)
    if (chosen) onChange(chosen.id)
  }
  return (
    <AriaRadioGroup className="field" value={value} onChange={change} isInvalid={error !== undefined}>
      <Label>{label}</Label>
      {help && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      {options.map((candidate) => (
        <Radio key={candidate.id} value={candidate.id} className="radio">
          <span className="radio-dot" aria-hidden="true" />
          <span>
            {candidate.name}
            {candidate.about && (
              <span className="list-box-about">
                <bdi>{candidate.about}</bdi>
              </span>
            )}
          </span>
        </Radio>
      ))}
      <FieldError className="field-error">{error}</FieldError>
    </AriaRadioGroup>
  )
}
