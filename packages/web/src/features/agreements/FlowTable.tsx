import { useState } from 'react'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { LawSource } from '../../ui/LawSource.tsx'
import { Card } from '../../ui/layout.tsx'
import { Table, type TableColumn } from '../../ui/Table.tsx'
import { Day } from '../../ui/written.tsx'
import type { Flow } from './api.ts'
import { Between } from './Between.tsx'
import { EndFlowDialog } from './EndFlowDialog.tsx'

interface Props {
  flows: readonly Flow[]
  mayEnd: boolean
}

/** What is told each time: from whom to whom, what, by which paragraph, and whether it stands. */
export function FlowTable({ flows, mayEnd }: Props) {
  const t = useText()
  const [ending, setEnding] = useState<Flow | null>(null)
  const columns = useColumns()
  const canEnd = mayEnd && flows.some((flow) => flow.mayEnd)
  const end: TableColumn<Flow> = {
    key: 'end',
    name: t('agreements.flow.end'),
    cell: (flow) => flow.mayEnd && <EndButton flow={flow} onEnd={() => setEnding(flow)} />,
  }
  return (
    <Card title={t('agreements.flows')}>
      <p className="muted">{t('agreements.flows_lead')}</p>
      {flows.length === 0 ? (
        <p>{t('agreements.flows_none')}</p>
      ) : (
        <Table
          caption={t('agreements.flows')}
          captionHidden
          columns={canEnd ? [...columns, end] : columns}
          rows={flows}
          rowKey={({ id }) => id}
        />
      )}
      {ending && <EndFlowDialog flow={ending} onClose={() => setEnding(null)} />}
    </Card>
  )
}

function EndButton({ flow, onEnd }: { flow: Flow; onEnd: () => void }) {
  const t = useText()
  const between = { holder: flow.holderName, recipient: flow.recipientName }
  return (
    <Button small onPress={onEnd} aria-label={t('agreements.flow.end_of', between)}>
      {t('agreements.flow.end')}
    </Button>
  )
}

function useColumns(): TableColumn<Flow>[] {
  const t = useText()
  const format = useFormat()
  return [
    { key: 'between', name: t('agreements.flow.between'), rowHeader: true, cell: (flow) => <Between flow={flow} /> },
    { key: 'what', name: t('agreements.flow.what'), cell: ({ categories }) => format.list(categories) },
    {
      key: 'basis',
      name: t('agreements.flow.basis'),
      cell: ({ sentence, source }) => (
        <>
          {sentence}{' '}
          <span className="source">
            <LawSource value={source} />
          </span>
        </>
      ),
    },
    { key: 'since', name: t('agreements.flow.since'), cell: ({ from }) => <Day value={from} style="medium" /> },
    { key: 'state', name: t('agreements.flow.state'), cell: (flow) => <FlowState flow={flow} /> },
  ]
}

function FlowState({ flow: { stands, endedOn } }: { flow: Flow }) {
  const t = useText()
  if (stands) return <Badge tone="ok">{t('agreements.flow.stands')}</Badge>
  if (!endedOn) return <Badge tone="wait">{t('agreements.flow.still')}</Badge>
  return (
    <>
      <Badge tone="quiet">{t('agreements.flow.ended')}</Badge> <Day value={endedOn} style="medium" />
    </>
  )
}
