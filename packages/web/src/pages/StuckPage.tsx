import type { StuckPage as Stuck } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { z } from 'zod'
import { useWrite } from '../api/use-write.ts'
import { stuckQuery } from '../features/insights/api.ts'
import { StuckTable } from '../features/insights/StuckTable.tsx'
import { useFormat, useText } from '../texts/LanguageProvider.tsx'
import { Button } from '../ui/Button.tsx'
import { Card, Row, Stack } from '../ui/layout.tsx'
import { Page } from '../ui/Page.tsx'
import { EmptyState, ErrorState, Loading } from '../ui/states.tsx'
import './staff.css'

/** Where the whole country, or one's part of it, stands still right now. */
export function StuckPage() {
  const t = useText()
  const filter = useSearch({ from: '/staff/stuck' })
  const stuck = useQuery({ ...stuckQuery(filter), placeholderData: (before) => before })
  return (
    <Page title={t('insights.title')} lead={<p>{t('insights.lead')}</p>}>
      {stuck.data && <Shown stuck={stuck.data} isFiltered={Object.values(filter).some(Boolean)} />}
      {!stuck.data && stuck.error && <ErrorState error={stuck.error} onRetry={() => stuck.refetch()} />}
      {!stuck.data && !stuck.error && <Loading rows={8} />}
    </Page>
  )
}

const Recounted = z.object({ countedAt: z.string() })

function Shown({ stuck, isFiltered }: { stuck: Stuck; isFiltered: boolean }) {
  const t = useText()
  const format = useFormat()
  const recount = useWrite(Recounted)
  return (
    <Stack>
      <Row>
        <p role="status">
          {stuck.countedAt ? t('insights.counted', { at: format.moment(stuck.countedAt) }) : t('insights.never')}
        </p>
        <Button small busy={recount.isPending} onPress={() => recount.mutate({ path: '/api/stuck/recount', body: {} })}>
          {t('insights.recount')}
        </Button>
        <Link to="/stall-settings" search={{}}>
          {t('reminders.link')}
        </Link>
        {isFiltered && (
          <Link to="/stuck" search={{}}>
            {t('insights.all')}
          </Link>
        )}
      </Row>
      <Whole stuck={stuck} />
      {stuck.steps.length === 0 ? (
        <EmptyState title={t('insights.none')} />
      ) : (
        <>
          <Card title={t('insights.by_step')}>
            <Steps stuck={stuck} />
          </Card>
          <Card title={t('insights.by_owner')}>
            <Owners stuck={stuck} />
          </Card>
          <Card title={t('insights.by_county')}>
            <Counties stuck={stuck} />
          </Card>
        </>
      )}
    </Stack>
  )
}

function Whole({ stuck: { whole } }: { stuck: Stuck }) {
  const t = useText()
  const format = useFormat()
  const rows = [
    [t('insights.stalled'), whole.stalled],
    [t('insights.late'), whole.late],
    [t('insights.open'), whole.open],
  ] as const
  return (
    <dl className="stuck-whole">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value === null ? t('insights.few') : format.number(value)}</dd>
        </div>
      ))}
    </dl>
  )
}

function Steps({ stuck }: { stuck: Stuck }) {
  const t = useText()
  const rows = stuck.steps.map(({ chain, chainName, key, name, ...counts }) => ({
    ...counts,
    id: `${chain} ${key}`,
    name: (
      <>
        <Link to="/stuck" search={(before) => ({ ...before, template: chain, key })}>
          {name}
        </Link>{' '}
        <span className="muted">{chainName}</span>
      </>
    ),
  }))
  return <StuckTable caption={t('insights.by_step')} first={t('insights.step')} rows={rows} />
}

const mostOwners = 40

function Owners({ stuck }: { stuck: Stuck }) {
  const t = useText()
  const rows = stuck.owners.slice(0, mostOwners).map(({ id, name, ...counts }) => ({
    ...counts,
    id,
    name: (
      <Link to="/stuck" search={(before) => ({ ...before, responsible: id })}>
        <bdi>{name}</bdi>
      </Link>
    ),
  }))
  const left = stuck.owners.length - rows.length
  return (
    <>
      <StuckTable caption={t('insights.by_owner')} first={t('insights.owner')} rows={rows} />
      {left > 0 && <p className="muted">{t('insights.more_owners', { count: left })}</p>}
    </>
  )
}

function Counties({ stuck }: { stuck: Stuck }) {
  const t = useText()
  const rows = stuck.counties.map(({ code, name, ...counts }) => ({
    ...counts,
    id: code === '' ? 'none' : code,
    name: name ? (
      <Link to="/stuck" search={(before) => ({ ...before, county: code })}>
        <bdi>{name}</bdi>
      </Link>
    ) : (
      t('insights.no_county')
    ),
  }))
  return <StuckTable caption={t('insights.by_county')} first={t('insights.county')} rows={rows} />
}
