import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { ComboBox } from 'react-aria-components/ComboBox'
import { FieldError } from 'react-aria-components/FieldError'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { organisationsByName } from '../api/organisations.ts'
import { useText } from '../texts/LanguageProvider.tsx'
import { type Option, option } from './option.tsx'

interface Props {
  label: string
  placeholder: string
  /** Only organisations of this kind. */
  kind?: string
  /** Which one, what it is called, and of what kind it is. */
  onChange: (id: string | null, name: string, kind: string) => void
  error?: string | undefined
}

/** One organisation out of all, searched for at the server while it is written. */
export function OrganisationPicker({ label, placeholder, kind, onChange, error }: Props) {
  const t = useText()
  const [written, setWritten] = useState('')
  const search = useDeferredValue(written)
  const found = useQuery({ ...organisationsByName(search, kind), placeholderData: (before) => before })
  const organisations = found.data?.items ?? []
  const items = organisations.map(({ id, name, kindName }) => ({ id, name, about: kindName }))
  function choose(key: unknown): void {
    const chosen = organisations.find(({ id }) => id === key)
    onChange(chosen?.id ?? null, chosen?.name ?? '', chosen?.kind ?? '')
  }
  return (
    <ComboBox
      className="field"
      items={items}
      inputValue={written}
      onInputChange={setWritten}
      onChange={choose}
      defaultFilter={() => true}
      allowsEmptyCollection
      menuTrigger="focus"
      isInvalid={error !== undefined}
    >
      <Label>{label}</Label>
      <div className="combo-box">
        <Input className="input" placeholder={placeholder} />
      </div>
      <FieldError className="field-error">{error}</FieldError>
      <Popover className="popover popover-list">
        <ListBox<Option>
          className="list-box"
          renderEmptyState={() => (
            <p className="list-box-empty">{t(found.isFetching ? 'ui.loading' : 'ui.nothing_matches')}</p>
          )}
        >
          {option}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
