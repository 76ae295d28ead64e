import type { AgreementItem } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Format } from '../../format.ts'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import type { Translate } from '../../texts/translate.ts'
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx'
import { Table, type TableColumn } from '../../ui/Table.tsx'
import { Own } from '../../ui/written.tsx'
import { agreementsQuery } from './api.ts'
import { InForce, OwnStanding } from './Standing.tsx'

/** Every agreement, with how the own organisation stands to it. */
export function AgreementList() {
  const t = useText()
  const format = useFormat()
  const { data, error, refetch } = useQuery(agreementsQuery)
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading rows={4} />
  if (data.items.length === 0) return <EmptyState title={t('agreements.empty')} />
  return (
    <section className="card">
      <Table
        caption={t('agreements.title')}
        captionHidden
        columns={columnsIn(t, format)}
        rows={data.items}
        rowKey={({ id }) => id}
      />
    </section>
  )
}

function columnsIn(t: Translate, format: Format): TableColumn<AgreementItem>[] {
  return [
    {
      key: 'title',
      name: t('agreements.column.title'),
      rowHeader: true,
      cell: ({ id, title }) => (
        <Link to="/agreements/$agreementId" params={{ agreementId: id }}>
          <Own>{title}</Own>
        </Link>
      ),
    },
    { key: 'kind', name: t('agreements.column.kind'), cell: ({ kind }) => t(`agreements.kind.${kind}`) },
    {
      key: 'in_force',
      name: t('agreements.column.in_force'),
      cell: (agreement) => <InForce agreement={agreement} />,
    },
    {
      key: 'parties',
      name: t('agreements.column.parties'),
      numeric: true,
      cell: ({ joinedCount }) => format.number(joinedCount),
    },
    { key: 'own', name: t('agreements.column.own'), cell: ({ own }) => <OwnStanding own={own} /> },
  ]
}
