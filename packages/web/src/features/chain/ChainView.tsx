import { useMemo, useRef, useState } from 'react'
import { useText } from '../../texts/LanguageProvider.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { ChainJourneys } from './ChainJourneys.tsx'
import { ChainLanesView } from './ChainLanesView.tsx'
import { ChainList } from './ChainList.tsx'
import { ChainTable } from './ChainTable.tsx'
import { ChainTools, type Zoom } from './ChainTools.tsx'
import './chain.css'
import './chain-bars.css'
import './chain-details.css'
import './chain-list.css'
import './chain-names.css'
import './chain-tools.css'
import type { Shown } from './shown.ts'
import { type Span, spansOf } from './spans.ts'
import { useWidth } from './use-width.ts'

const leastForDrawing = 640

/** The chain: a drawing, the same as a table, and on a phone a list; with what the chosen milestone is about. */
export function ChainView(shown: Shown) {
  const { journeys, today } = shown
  const t = useText()
  const spans = useMemo(() => spansOf(journeys, today), [journeys, today])
  const [zoom, setZoom] = useState<Zoom>('fit')
  const [asTable, setAsTable] = useState(false)
  const [chosen, setChosen] = useState<string | null>(() => firstToShow(spans))
  const place = useRef<HTMLDivElement>(null)
  const room = useWidth(place)
  const narrow = room < leastForDrawing
  const choice = { spans, chosen, onChoose: setChosen }
  return (
    <div className="chain" ref={place}>
      {spans.length === 0 && <EmptyState title={t('chain.empty')} />}
      {spans.length > 0 && (
        <ChainTools {...{ zoom, asTable }} onZoom={setZoom} onTable={setAsTable} drawing={!narrow} />
      )}
      <ChainJourneys {...shown} />
      {asTable && <ChainTable {...shown} />}
      {!asTable && narrow && room > 0 && <ChainList {...shown} {...choice} />}
      {!asTable && !narrow && spans.length > 0 && <ChainLanesView {...shown} {...choice} room={room} zoom={zoom} />}
    </div>
  )
}

/** What needs somebody now, own steps first. */
function firstToShow(spans: readonly Span[]): string | null {
  const open = spans.find((span) => span.look === 'now') ?? spans.find((span) => span.look === 'ready')
  return open?.id ?? null
}
