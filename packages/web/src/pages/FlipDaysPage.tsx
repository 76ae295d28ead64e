import type { FlipDays } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { flipDaysQuery } from '../features/flip/api.ts'
import { latinName } from '../features/persons/PersonNameText.tsx'
import { useFormat, useText } from '../texts/LanguageProvider.tsx'
import { Card, Stack } from '../ui/layout.tsx'
import { Page } from '../ui/Page.tsx'
import { EmptyState, ErrorState, Loading } from '../ui/states.tsx'
import { Table } from '../ui/Table.tsx'
import './staff.css'

/** How many persons with temporary protection change over each month, and who, as far as they may be seen. */
export function FlipDaysPage() {
  const t = useText()
  const { month } = useSearch({ from: '/staff/flip-days' })
  const found = useQuery({ ...flipDaysQuery(month), placeholderData: (before) => before })
  return (
    <Page title={t('flip.page_title')} lead={<p>{t('flip.page_lead')}</p>}>
      {found.data && (
        <Stack>
          <Card title={t('flip.months')}>
            <Months {...found.data} />
          </Card>
          <Card title={t('flip.who', { month: found.data.month })}>
            <Persons {...found.data} />
          </Card>
        </Stack>
      )}
      {!found.data && found.error && <ErrorState error={found.error} onRetry={() => found.refetch()} />}
      {!found.data && !found.error && <Loading rows={8} />}
    </Page>
  )
}

function Months({ months }: FlipDays) {
  const t = useText()
  const format = useFormat()
  return (
    <Table
      caption={t('flip.months')}
      captionHidden
      rows={months}
      rowKey={({ month }) => month}
      columns={[
        {
          key: 'month',
          name: t('flip.month'),
          rowHeader: true,
          cell: ({ month }) => (
            <Link to="/flip-days" search={{ month }}>
              {month}
            </Link>
          ),
        },
        {
          key: 'persons',
          name: t('flip.persons'),
          numeric: true,
          cell: ({ persons }) => (persons === null ? t('flip.few') : format.number(persons)),
        },
      ]}
    />
  )
}

function Persons({ items }: FlipDays) {
  const t = useText()
  const format = useFormat()
  if (items.length === 0) return <EmptyState title={t('flip.nobody')} />
  return (
    <Table
      caption={t('flip.persons')}
      captionHidden
      rows={items}
      rowKey={({ personId }) => personId}
      columns={[
        {
          key: 'name',
          name: t('flip.name'),
          rowHeader: true,
          cell: ({ personId, name }) => (
            <Link to="/persons/$personId" params={{ personId }}>
              {latinName(name) ?? t('flip.no_name')}
            </Link>
          ),
        },
        { key: 'on', name: t('flip.day'), cell: ({ on }) => format.day(on) },
        { key: 'state', name: t('flip.certain'), cell: ({ state }) => t(`flip.short.${state}`) },
        {
          key: 'gap',
          name: t('flip.gap_days'),
          numeric: true,
          cell: ({ gapDays }) => (gapDays === null ? '–' : format.number(gapDays)),
        },
      ]}
    />
  )
}
