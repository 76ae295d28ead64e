import type { RequestItem } from '@kedjan/contract'
import { Link } from '@tanstack/react-router'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Badge, type Tone } from '../../ui/Badge.tsx'
import { Table, type TableColumn } from '../../ui/Table.tsx'
import { Code, Day, Own } from '../../ui/written.tsx'

export const requestTones = {
  asked: 'now',
  asked_back: 'wait',
  replied: 'now',
  told: 'ok',
  told_part: 'ok',
  refused: 'bad',
  withdrawn: 'quiet',
} satisfies Record<RequestItem['state'], Tone>

interface Props {
  title: string
  requests: readonly RequestItem[]
  /** What is said where there are none. */
  empty: string
}

/** Requests as a table: about whom, what, between whom, and by when. */
export function RequestList({ title, requests, empty }: Props) {
  const t = useText()
  const columns: TableColumn<RequestItem>[] = [
    { key: 'who', name: t('exchange.column.who'), rowHeader: true, cell: (request) => <Who request={request} /> },
    {
      key: 'what',
      name: t('exchange.column.what'),
      cell: ({ categories }) => categories.map(({ name }) => name).join(', '),
    },
    { key: 'from', name: t('exchange.column.asker'), cell: ({ asker }) => <Own>{asker.name}</Own> },
    { key: 'to', name: t('exchange.column.holder'), cell: ({ holder }) => <Own>{holder.name}</Own> },
    {
      key: 'by',
      name: t('exchange.column.answer_by'),
      cell: ({ answerBy, late }) => (
        <>
          <Day value={answerBy} /> {late && <Badge tone="bad">{t('exchange.late')}</Badge>}
        </>
      ),
    },
    {
      key: 'state',
      name: t('exchange.column.state'),
      cell: ({ state }) => <Badge tone={requestTones[state]}>{t(`exchange.state.${state}`)}</Badge>,
    },
  ]
  return (
    <section className="card">
      {requests.length === 0 ? (
        <>
          <h2>{title}</h2>
          <p className="muted">{empty}</p>
        </>
      ) : (
        <Table caption={title} columns={columns} rows={requests} rowKey={({ id }) => id} />
      )}
    </section>
  )
}

function Who({ request }: { request: RequestItem }) {
  return (
    <Link to="/requests/$requestId" params={{ requestId: request.id }}>
      <WhoText request={request} />
    </Link>
  )
}

function WhoText({ request }: { request: RequestItem }) {
  const t = useText()
  if (request.personName) return <Own>{request.personName}</Own>
  return request.number ? <Code value={request.number} /> : t('exchange.name_hidden')
}
