import type { Seeing } from '@kedjan/contract'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Badge, type Tone } from '../../ui/Badge.tsx'
import { Help } from '../../ui/Help.tsx'
import { Table, type TableColumn } from '../../ui/Table.tsx'
import { Day, Own, Source } from '../../ui/written.tsx'

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
export function SeeingMatrix({ seeing }: { seeing: readonly Seeing[] }) {
  const t = useText()
  const columns = useColumns()
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

function useColumns(): TableColumn<Seeing>[] {
  const t = useText()
  return [
    { key: 'category', name: t('persons.seeing.category'), rowHeader: true, cell: (row) => <Category row={row} /> },
    {
      key: 'state',
      name: t('persons.seeing.state'),
      cell: (row) => <Badge tone={tones[row.state]}>{t(`persons.seeing.${row.state}`)}</Badge>,
    },
    { key: 'from', name: t('persons.seeing.from'), cell: (row) => (row.fromName ? <Own>{row.fromName}</Own> : '–') },
    { key: 'since', name: t('persons.seeing.since'), cell: (row) => (row.since ? <Day value={row.since} /> : '–') },
    { key: 'source', name: t('persons.seeing.source'), cell: (row) => <Source value={row.source} /> },
  ]
}

function Category({ row }: { row: Seeing }) {
  const t = useText()
  const format = useFormat()
  return (
    <>
      {row.name}{' '}
      <Help title={t('persons.seeing.why', { name: row.name })} source={row.source}>
        <p>{row.sentence}</p>
        {row.contains && <p className="muted">{t('persons.seeing.contains', { what: row.contains })}</p>}
        <ThreeLocks locks={row.locks} />
        {row.fromName && row.since && (
          <p className="muted">
            <bdi>{row.fromName}</bdi>, {format.day(row.since)}
          </p>
        )}
      </Help>
    </>
  )
}

function ThreeLocks({ locks }: { locks: Seeing['locks'] }) {
  const t = useText()
  if (locks.length === 0) return null
  return (
    <>
      <p>{t('persons.seeing.locks')}</p>
      <ul>
        {locks.map(({ lock, state, sources, sentence }) => (
          <li key={lock}>
            {t(`persons.seeing.lock.${lock}`)}: {t(`persons.seeing.lock.${state}`)}. {sentence}{' '}
            {sources.map((source) => (
              <Source key={source} value={source} />
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}
