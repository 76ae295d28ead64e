import type { OrganisationItem } from '@kedjan/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx'
import { Table, type TableColumn } from '../../ui/Table.tsx'
import { Own } from '../../ui/written.tsx'
import { type OrganisationFilter, organisationsQuery } from './api.ts'

/** The organisations that fit the filter, page after page. */
export function OrganisationList({ filter }: { filter: OrganisationFilter }) {
  const t = useText()
  const columns = useColumns()
  const found = useInfiniteQuery(organisationsQuery(filter))
  const items = found.data?.pages.flatMap((page) => page.items)
  if (found.error && !items) return <ErrorState error={found.error} onRetry={() => found.refetch()} />
  if (!items) return <Loading rows={8} />
  if (items.length === 0) {
    return (
      <EmptyState title={t('organisations.empty')}>
        <p>{t('organisations.empty_text')}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <Table caption={t('organisations.title')} captionHidden columns={columns} rows={items} rowKey={(row) => row.id} />
      <div className="list-more">
        <Shown shown={items.length} total={found.data?.pages[0]?.total ?? null} />
        {found.hasNextPage && (
          <Button busy={found.isFetchingNextPage} onPress={() => found.fetchNextPage()}>
            {t('ui.show_more')}
          </Button>
        )}
      </div>
    </>
  )
}

function Shown({ shown, total }: { shown: number; total: number | null }) {
  const t = useText()
  const format = useFormat()
  return (
    <p className="muted" role="status">
      {total === null
        ? t('organisations.shown_only', { shown: format.number(shown) })
        : t('organisations.shown', { shown: format.number(shown), total: format.number(total) })}
    </p>
  )
}

function useColumns(): TableColumn<OrganisationItem>[] {
  const t = useText()
  return [
    {
      key: 'name',
      name: t('organisations.column.name'),
      rowHeader: true,
      cell: (row) => (
        <>
          <Link to="/organisations/$organisationId" params={{ organisationId: row.id }}>
            <Own>{row.name}</Own>
          </Link>
          {row.mark && <span className="mark">{t(`organisations.mark.${row.mark}`)}</span>}
        </>
      ),
    },
    { key: 'kind', name: t('organisations.column.kind'), cell: (row) => row.kindName },
    { key: 'territory', name: t('organisations.column.territory'), cell: (row) => <Own>{row.territory}</Own> },
    {
      key: 'declaration',
      name: t('organisations.column.declaration'),
      cell: (row) =>
        row.signedDeclaration ? (
          <Badge tone="ok">{t('organisations.signed')}</Badge>
        ) : (
          <span className="muted">{t('organisations.not_signed')}</span>
        ),
    },
  ]
}
