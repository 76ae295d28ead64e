import { Button } from 'react-aria-components/Button'
import { FieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select'
import { Text } from 'react-aria-components/Text'
import { ChevronIcon } from './icons.tsx'

export interface Option<Value extends string = string> {
  id: Value
  name: string
  /** A second line under the name. */
  about?: string
}

interface Props<Value extends string> {
  label: string
  options: readonly Option<Value>[]
  value: Value | null
  onChange: (value: Value) => void
  placeholder?: string
  help?: string
  error?: string | undefined
  isRequired?: boolean
}

/** One out of a short list. */
export function Select<Value extends string>({
  label,
  options,
  value,
  onChange,
  placeholder,
  help,
  error,
  ...rest
}: Props<Value>) {
  return (
    <AriaSelect
      {...rest}
      className="field"
      value={value}
      onChange={(key) => {
        const option = options.find((candidate) => candidate.id === key)
        if (option) onChange(option.id)
      }}
      isInvalid={error !== undefined}
      {...(placeholder !== undefined && { placeholder })}
    >
      <Label>{label}</Label>
      {help && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <Button className="input select-button">
        <SelectValue />
        <ChevronIcon />
      </Button>
      <FieldError className="field-error">{error}</FieldError>
      <Popover className="popover popover-list">
        <ListBox className="list-box">{options.map(option)}</ListBox>
      </Popover>
    </AriaSelect>
  )
}

export function option({ id, name, about }: Option) {
  return (
    <ListBoxItem key={id} id={id} textValue={name} className="list-box-item">
      <Text slot="label">{name}</Text>
      {about && (
        <Text slot="description" className="list-box-about">
          {about}
        </Text>
      )}
    </ListBoxItem>
  )
}
