import type { StuckCounts } from '@kedjan/contract'
import type { ReactNode } from 'react'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Table } from '../../ui/Table.tsx'
import './stuck.css'

export interface StuckRow extends StuckCounts {
  id: string
  name: ReactNode
}

interface Props {
  caption: string
  first: string
  rows: readonly StuckRow[]
}

/** What stands still most first; the bar says the share that stands still, and the numbers say the same. */
export function StuckTable({ caption, first, rows }: Props) {
  const t = useText()
  const format = useFormat()
  const count = (value: number | null): string => (value === null ? t('insights.few') : format.number(value))
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', name: first, rowHeader: true, cell: ({ name }) => name },
        { key: 'share', name: t('insights.share'), cell: (row) => <ShareBar counts={row} /> },
        { key: 'stalled', name: t('insights.stalled'), numeric: true, cell: ({ stalled }) => count(stalled) },
        { key: 'late', name: t('insights.late'), numeric: true, cell: ({ late }) => count(late) },
        { key: 'open', name: t('insights.open'), numeric: true, cell: ({ open }) => count(open) },
        {
          key: 'longest',
          name: t('insights.longest'),
          numeric: true,
          cell: ({ longestDays }) => (longestDays === null ? '–' : t('insights.days', { days: longestDays })),
        },
      ]}
    />
  )
}

function ShareBar({ counts }: { counts: StuckCounts }) {
  const open = counts.open ?? 0
  if (open === 0) return null
  const width = (part: number | null): string => `${Math.round(((part ?? 0) / open) * 100)}%`
  return (
    <div className="stuck-bar" aria-hidden="true">
      <span className="stuck-still" style={{ inlineSize: width(counts.stalled) }} />
    </div>
  )
}
