import type { HandoffItem } from '@kedjan/contract'
import { Link } from '@tanstack/react-router'
import { useText } from '../../texts/LanguageProvider.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { Table, type TableColumn } from '../../ui/Table.tsx'
import { Day, Own } from '../../ui/written.tsx'
import { DaysLeft, StateBadge } from './StateBadge.tsx'

/** The hand-offs about a person, each a way to its own page. */
export function HandoffTable({ items }: { items: readonly HandoffItem[] }) {
  const t = useText()
  const columns = useColumns()
  if (items.length === 0) return <EmptyState title={t('handoffs.list.empty')} />
  return (
    <Table caption={t('handoffs.list.caption')} captionHidden columns={columns} rows={items} rowKey={(row) => row.id} />
  )
}

function useColumns(): TableColumn<HandoffItem>[] {
  const t = useText()
  return [
    {
      key: 'what',
      name: t('handoffs.column.what'),
      rowHeader: true,
      cell: (row) => (
        <Link to="/handoffs/$handoffId" params={{ handoffId: row.id }}>
          {t(`handoffs.kind.${row.kind}`)}
        </Link>
      ),
    },
    { key: 'from', name: t('handoffs.column.from'), cell: (row) => <Own>{row.fromName}</Own> },
    { key: 'to', name: t('handoffs.column.to'), cell: (row) => <Own>{row.toName}</Own> },
    { key: 'state', name: t('handoffs.column.state'), cell: (row) => <StateBadge state={row.state} /> },
    { key: 'made', name: t('handoffs.column.made'), cell: (row) => <Day value={row.madeOn} /> },
    {
      key: 'due',
      name: t('handoffs.column.due'),
      cell: (row) =>
        row.dueOn ? (
          <>
            <Day value={row.dueOn} /> <DaysLeft days={row.daysLeft} />
          </>
        ) : (
          '–'
        ),
    },
  ]
}
