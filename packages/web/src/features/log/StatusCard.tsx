import type { LogStatus } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/layout.tsx'
import { ErrorState, Loading } from '../../ui/states.tsx'
import { Moment } from '../../ui/written.tsx'
import { statusQuery } from './api.ts'

/** Whether the log holds, as the server has just counted it again. */
export function StatusCard() {
  const t = useText()
  const { data, error, refetch, isFetching } = useQuery(statusQuery)
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading rows={5} />
  const again = (
    <Button small busy={isFetching} onPress={() => void refetch()}>
      {t('log.count_again')}
    </Button>
  )
  return (
    <Card title={t('log.status')} accent={data.holds ? 'ok' : 'bad'} aside={again}>
      <p role="status" className="log-verdict">
        <Badge tone={data.holds ? 'ok' : 'bad'}>{t(data.holds ? 'log.holds' : 'log.holds_not')}</Badge>
      </p>
      {!data.holds && <p>{t('log.holds_not_text')}</p>}
      <Facts status={data} />
    </Card>
  )
}

function Facts({ status }: { status: LogStatus }) {
  const t = useText()
  const format = useFormat()
  const { countedFrom, changedEntries, wrongNodes, isSigned, isRootRight } = status
  const rows = [
    [t('log.tree_size'), format.number(status.treeSize)],
    [t('log.checkpoint_at'), <Moment key="at" value={status.checkpointAt} />],
    [t('log.root'), verdict(isRootRight, t(isRootRight ? 'log.root_right' : 'log.root_wrong'))],
    [t('log.signature'), verdict(isSigned, t(isSigned ? 'log.signature_right' : 'log.signature_wrong'))],
    [
      t('log.counted'),
      countedFrom === 0 ? t('log.counted_all') : t('log.counted_from', { from: format.number(countedFrom) }),
    ],
    ...(wrongNodes > 0 ? [[t('log.wrong_nodes'), verdict(false, format.number(wrongNodes))]] : []),
    ...(changedEntries.length > 0
      ? [[t('log.changed'), verdict(false, format.list(changedEntries.map((entry) => format.number(entry))))]]
      : []),
  ]
  return (
    <dl className="log-facts">
      {rows.map(([name, fact]) => (
        <div key={String(name)}>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}

function verdict(isRight: boolean, words: string) {
  return (
    <Badge key={words} tone={isRight ? 'ok' : 'bad'}>
      {words}
    </Badge>
  )
}
