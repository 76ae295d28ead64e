import type { PersonItem } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx'
import { Table, type TableColumn } from '../../ui/Table.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { Code } from '../../ui/written.tsx'
import { searchQuery } from './api.ts'
import { PersonNameText } from './PersonNameText.tsx'

/** Finds persons. What is searched for stays out of the address. */
export function PersonSearch() {
  const t = useText()
  const [text, setText] = useState('')
  const [asked, setAsked] = useState('')
  function submit(event: FormEvent): void {
    event.preventDefault()
    setAsked(text.trim())
  }
  return (
    <>
      <search>
        <form className="search-form" onSubmit={submit}>
          <TextField
            label={t('persons.search_label')}
            help={t('persons.search_help')}
            value={text}
            onChange={setText}
            autoComplete="off"
            type="search"
          />
          <Button type="submit" look="primary">
            {t('persons.search')}
          </Button>
        </form>
      </search>
      <Found asked={asked} />
    </>
  )
}

function Found({ asked }: { asked: string }) {
  const t = useText()
  const found = useQuery(searchQuery(asked))
  const columns = useColumns()
  if (asked.length < 2) return <EmptyState title={t('persons.search_first')} />
  if (found.error) return <ErrorState error={found.error} onRetry={() => found.refetch()} />
  if (!found.data) return <Loading rows={5} />
  const { items, more } = found.data
  if (items.length === 0) {
    return (
      <EmptyState title={t('persons.search_none')}>
        <p>{t('persons.search_none_text')}</p>
      </EmptyState>
    )
  }
  return (
    <div aria-live="polite">
      <Table
        caption={t('persons.found', { count: items.length })}
        columns={columns}
        rows={items}
        rowKey={(row) => row.personId}
      />
      {more && <p className="notice">{t('persons.search_more')}</p>}
    </div>
  )
}

function useColumns(): TableColumn<PersonItem>[] {
  const t = useText()
  const format = useFormat()
  return [
    {
      key: 'name',
      name: t('persons.column_name'),
      rowHeader: true,
      cell: (row) => (
        <Link to="/persons/$personId" params={{ personId: row.personId }}>
          <PersonNameText name={row.name} />
        </Link>
      ),
    },
    {
      key: 'age',
      name: t('persons.column_age'),
      cell: (row) => (row.ageYears === null ? '–' : t('persons.age', { age: row.ageYears })),
    },
    {
      key: 'case',
      name: t('persons.column_case'),
      cell: (row) => (row.caseNumber ? <Code value={row.caseNumber} /> : '–'),
    },
    {
      key: 'household',
      name: t('persons.column_household'),
      numeric: true,
      cell: (row) => (row.householdSize === null ? '–' : format.number(row.householdSize)),
    },
  ]
}
