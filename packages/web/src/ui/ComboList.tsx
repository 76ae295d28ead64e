import { Button } from 'react-aria-components/Button'
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox'
import { FieldError } from 'react-aria-components/FieldError'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Text } from 'react-aria-components/Text'
import { useText } from '../texts/LanguageProvider.tsx'
import { ChevronIcon } from './icons.tsx'
import { type Option, option } from './option.tsx'

export interface ComboListProps {
  label: string
  options: readonly Option[]
  value: string | null
  onChange: (value: string | null) => void
  help?: string
  error?: string | undefined
  isRequired?: boolean
}

/** The list itself; reached through ComboBox, which fetches it when it is first needed. */
export function ComboList({ label, options, value, onChange, help, error, ...rest }: ComboListProps) {
  const t = useText()
  return (
    <AriaComboBox
      {...rest}
      className="field"
      defaultItems={options}
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      isInvalid={error !== undefined}
      menuTrigger="focus"
    >
      <Label>{label}</Label>
      {help && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <div className="combo-box">
        <Input className="input" />
        <Button className="button button-quiet button-icon">
          <ChevronIcon />
        </Button>
      </div>
      <FieldError className="field-error">{error}</FieldError>
      <Popover className="popover popover-list">
        <ListBox<Option>
          className="list-box"
          renderEmptyState={() => <p className="list-box-empty">{t('ui.nothing_matches')}</p>}
        >
          {option}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
