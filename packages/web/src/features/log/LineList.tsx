import type { LogLine } from '@kedjan/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Badge, type Tone } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx'
import { Table, type TableColumn } from '../../ui/Table.tsx'
import { Code, Moment, Own, Source } from '../../ui/written.tsx'
import { isKnown } from './actions.ts'
import { type LogFilter, linesQuery } from './api.ts'

const tones = { done: 'ok', read: 'quiet', refused: 'bad' } satisfies Record<LogLine['outcome'], Tone>

interface Props {
  filter: LogFilter
  onPerson: (personId: string) => void
}

/** The own organisation's lines, the newest first, page after page. */
export function LineList({ filter, onPerson }: Props) {
  const t = useText()
  const columns = useColumns(onPerson)
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(linesQuery(filter))
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading rows={8} />
  const lines = data.pages.flatMap((page) => page.items)
  if (lines.length === 0) return <EmptyState title={t('log.lines_empty')} />
  return (
    <>
      <Table caption={t('log.lines')} captionHidden columns={columns} rows={lines} rowKey={({ id }) => String(id)} />
      {error && <ErrorState error={error} />}
      <div className="row gap-m log-more">
        <p className="muted" role="status">
          {t('log.shown', { count: lines.length })}
        </p>
        {hasNextPage && (
          <Button busy={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            {t('ui.show_more')}
          </Button>
        )}
      </div>
    </>
  )
}

function useColumns(onPerson: (personId: string) => void): TableColumn<LogLine>[] {
  const t = useText()
  return [
    { key: 'at', name: t('log.column.at'), cell: ({ at }) => <Moment value={at} /> },
    { key: 'who', name: t('log.column.who'), cell: (line) => <Who line={line} /> },
    { key: 'what', name: t('log.action'), rowHeader: true, cell: ({ action }) => <What action={action} /> },
    { key: 'outcome', name: t('log.outcome'), cell: (line) => <Outcome line={line} /> },
    {
      key: 'about',
      name: t('log.column.about'),
      cell: ({ personId }) =>
        personId && (
          <Button small look="quiet" onPress={() => onPerson(personId)}>
            {t('log.only_person')}
          </Button>
        ),
    },
    { key: 'place', name: t('log.column.place'), cell: (line) => <Place line={line} /> },
  ]
}

function Who({ line }: { line: LogLine }) {
  const t = useText()
  if (line.staffName) return <Own>{line.staffName}</Own>
  return <span className="muted">{t(line.staffId ? 'log.nobody_known' : 'log.platform')}</span>
}

function What({ action }: { action: string }) {
  const t = useText()
  return isKnown(action) ? t(`log.action.${action}`) : <Code value={action} />
}

function Outcome({ line: { outcome, reason, source } }: { line: LogLine }) {
  const t = useText()
  return (
    <>
      <Badge tone={tones[outcome]}>{t(`log.outcome.${outcome}`)}</Badge>
      {reason && (
        <p className="source">
          <Code value={reason} /> {source && <Source value={source} />}
        </p>
      )}
    </>
  )
}

function Place({ line: { id, leafIndex, covered } }: { line: LogLine }) {
  const t = useText()
  const format = useFormat()
  if (leafIndex === null) return <Badge tone="wait">{t('log.no_place')}</Badge>
  const place = format.number(leafIndex)
  if (!covered) {
    return (
      <>
        {place} <Badge tone="wait">{t('log.not_covered')}</Badge>
      </>
    )
  }
  return (
    <>
      {place} <Badge tone="ok">{t('log.covered')}</Badge>{' '}
      <a
        href={`/api/log/lines/${id}/proof`}
        download={`kedjan-proof-${leafIndex}.json`}
        aria-label={t('log.proof_of', { place })}
      >
        {t('log.proof')}
      </a>
    </>
  )
}
