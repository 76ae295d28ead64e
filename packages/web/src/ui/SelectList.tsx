import { Button } from 'react-aria-components/Button'
import { FieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { ListBox } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select'
import { Text } from 'react-aria-components/Text'
import { useText } from '../texts/LanguageProvider.tsx'
import { ChevronIcon } from './icons.tsx'
import { type Option, option } from './option.tsx'

export interface SelectListProps {
  label: string
  options: readonly Option[]
  value: string | null
  onChange: (value: string) => void
  placeholder?: string
  help?: string
  error?: string | undefined
  isRequired?: boolean
}

/** The list itself; reached through Select, which fetches it when it is first needed. */
export function SelectList({ label, options, value, onChange, placeholder, help, error, ...rest }: SelectListProps) {
  const t = useText()
  return (
    <AriaSelect
      {...rest}
      className="field"
      value={value}
      onChange={(key) => onChange(String(key))}
      isInvalid={error !== undefined}
      placeholder={placeholder ?? t('ui.choose')}
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
