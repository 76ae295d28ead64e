import type { OrganisationPage } from '@kedjan/contract'
import { useState } from 'react'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/layout.tsx'
import { Table, type TableColumn } from '../../ui/Table.tsx'
import { Day, Own } from '../../ui/written.tsx'
import { SetKommuntalDialog } from './SetKommuntalDialog.tsx'

type Line = OrganisationPage['kommuntal'][number]

/** How many the municipality is to receive each year, and how many have been assigned to it. */
export function Kommuntal({ organisation }: { organisation: OrganisationPage }) {
  const t = useText()
  const columns = useColumns()
  const [setting, setSetting] = useState(false)
  const { kommuntal } = organisation
  return (
    <Card title={t('organisations.kommuntal.title')}>
      {kommuntal.length === 0 && <p className="muted">{t('organisations.kommuntal.none')}</p>}
      {kommuntal.length > 0 && (
        <Table
          caption={t('organisations.kommuntal.title')}
          captionHidden
          columns={columns}
          rows={kommuntal}
          rowKey={(row) => `${row.year} ${row.decidedOn}`}
        />
      )}
      {organisation.maySetKommuntal && (
        <div className="kommuntal-set">
          <Button onPress={() => setSetting(true)}>{t('organisations.kommuntal.set')}</Button>
        </div>
      )}
      {setting && <SetKommuntalDialog organisation={organisation} onClose={() => setSetting(false)} />}
    </Card>
  )
}

function useColumns(): TableColumn<Line>[] {
  const t = useText()
  return [
    {
      key: 'year',
      name: t('organisations.kommuntal.year'),
      rowHeader: true,
      cell: (row) => <span className="year">{row.year}</span>,
    },
    { key: 'filled', name: t('organisations.kommuntal.used'), cell: (row) => <Filled line={row} /> },
    {
      key: 'decided',
      name: t('organisations.kommuntal.decided'),
      cell: (row) => (
        <>
          <Own>{row.decidedBy}</Own>, <Day value={row.decidedOn} />
        </>
      ),
    },
  ]
}

function Filled({ line }: { line: Line }) {
  const t = useText()
  const format = useFormat()
  const persons = format.number(line.persons)
  if (line.used === null) return <span>{t('organisations.kommuntal.few', { persons })}</span>
  const words = t('organisations.kommuntal.filled', { used: format.number(line.used), persons })
  return (
    <div className="filled">
      <meter min={0} max={Math.max(line.persons, line.used, 1)} value={line.used} aria-label={words} />
      <span>{words}</span>
    </div>
  )
}
