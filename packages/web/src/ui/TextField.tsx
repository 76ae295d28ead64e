import type { ReactNode } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField as AriaTextField, type TextFieldProps } from 'react-aria-components/TextField'

interface Props extends Omit<TextFieldProps, 'className' | 'children' | 'isInvalid'> {
  label: string
  help?: ReactNode
  /** A sentence; the field is marked wrong while it is there. */
  error?: string | undefined
  rows?: number
  placeholder?: string | undefined
}

/** A label, a place to write, what helps and what is wrong. With `rows` it takes several lines. */
export function TextField({ label, help, error, rows, placeholder, ...rest }: Props) {
  const hint = placeholder === undefined ? {} : { placeholder }
  return (
    <AriaTextField {...rest} className="field" isInvalid={error !== undefined}>
      <Label>{label}</Label>
      {help && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      {rows ? <TextArea className="input" rows={rows} {...hint} /> : <Input className="input" {...hint} />}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  )
}
