import type { Seeing } from '@kedjan/contract'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Badge, type Tone } from '../../ui/Badge.tsx'
import { Help } from '../../ui/Help.tsx'
import { LawSource } from '../../ui/LawSource.tsx'
import { Table, type TableColumn } from '../../ui/Table.tsx'
import { Day, Own } from '../../ui/written.tsx'
import { SeeingReasonText } from './SeeingReasonText.tsx'

const tones = {
  holds: 'ok',
  sees: 'ok',
  may_be_told: 'now',
  needs_consent: 'wait',
  on_request: 'wait',
  legal_assessment: 'wait',
  needs_weighing: 'wait',
  sees_not: 'quiet',
} satisfies Record<Seeing['state'], Tone>

/** What may be seen about the person and what not; every row opens its reason. */
export function SeeingMatrix({ personId, seeing }: { personId: string; seeing: readonly Seeing[] }) {
  const t = useText()
  const columns = useColumns(personId)
  return (
    <>
      <p className="muted">{t('persons.seeing.lead')}</p>
      <Table
        caption={t('persons.seeing.title')}
        columns={columns}
        rows={seeing}
        rowKey={(row) => `${row.category} ${row.from ?? ''} ${row.state}`}
      />
    </>
  )
}

function useColumns(personId: string): TableColumn<Seeing>[] {
  const t = useText()
  return [
    {
      key: 'category',
      name: t('persons.seeing.category'),
      rowHeader: true,
      cell: (row) => <Category personId={personId} row={row} />,
    },
    {
      key: 'state',
      name: t('persons.seeing.state'),
      cell: (row) => <Badge tone={tones[row.state]}>{t(`persons.seeing.${row.state}`)}</Badge>,
    },
    { key: 'from', name: t('persons.seeing.from'), cell: (row) => (row.fromName ? <Own>{row.fromName}</Own> : '–') },
    { key: 'since', name: t('persons.seeing.since'), cell: (row) => (row.since ? <Day value={row.since} /> : '–') },
    { key: 'source', name: t('persons.seeing.source'), cell: (row) => <LawSource value={row.source} /> },
  ]
}

function Category({ personId, row }: { personId: string; row: Seeing }) {
  const t = useText()
  return (
    <>
      {row.name}{' '}
      <Help title={t('persons.seeing.why', { name: row.name })} source={row.source}>
        <SeeingReasonText personId={personId} row={row} />
      </Help>
    </>
  )
}
