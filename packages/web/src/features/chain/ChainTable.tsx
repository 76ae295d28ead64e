import type { Journey, Milestone } from '@kedjan/contract'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { Table, type TableColumn } from '../../ui/Table.tsx'
import { Own } from '../../ui/written.tsx'
import { dependenciesOf } from './ChainDetails.tsx'
import { gapSentence, inOrder, stateTone, type WhoseName, whenOf } from './describe.ts'
import { LastDayText } from './LastDayText.tsx'
import { spanId, spansOf } from './spans.ts'

interface Props {
  journeys: readonly Journey[]
  today: string
  whose: WhoseName
}

/** The same as the drawing, as a table for each journey. */
export function ChainTable({ journeys, today, whose }: Props) {
  const columns = useColumns(journeys, today)
  return journeys.map((journey) => {
    const name = whose(journey)
    return (
      <Table
        key={journey.id}
        caption={name ? `${journey.name} · ${name}` : journey.name}
        columns={columns(journey)}
        rows={inOrder(journey.milestones)}
        rowKey={(milestone) => milestone.key}
      />
    )
  })
}

function useColumns(journeys: readonly Journey[], today: string): (journey: Journey) => TableColumn<Milestone>[] {
  const t = useText()
  const format = useFormat()
  const gaps = new Map(spansOf(journeys, today).map((span) => [span.id, span.gap]))
  return (journey) => [
    { key: 'name', name: t('chain.milestone'), rowHeader: true, cell: (row) => row.name },
    { key: 'who', name: t('chain.responsible'), cell: (row) => <Own>{row.responsibleName}</Own> },
    { key: 'state', name: t('chain.state'), cell: (row) => <StateOf milestone={row} /> },
    {
      key: 'when',
      name: t('chain.when'),
      cell: (row) => {
        const gap = gaps.get(spanId(journey.id, row.key))
        return [whenOf(row, { t, format }), ...(gap ? [gapSentence(gap, t)] : [])].join(' · ')
      },
    },
    {
      key: 'deadline',
      name: t('chain.deadline'),
      cell: (row) => (row.deadline ? <LastDayText deadline={row.deadline} /> : '–'),
    },
    { key: 'after', name: t('chain.depends_on'), cell: (row) => dependenciesOf(row, journey).join(', ') || '–' },
  ]
}

function StateOf({ milestone: { state, outcome } }: { milestone: Milestone }) {
  const t = useText()
  return (
    <>
      <Badge tone={stateTone(state)}>{t(`chain.state.${state}`)}</Badge>
      {outcome !== null && <span className="chain-outcome">{outcome}</span>}
    </>
  )
}
