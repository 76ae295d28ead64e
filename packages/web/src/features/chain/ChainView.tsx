import { lazy, Suspense, useMemo, useRef, useState } from 'react'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState, Loading } from '../../ui/states.tsx'
import { ChainJourneys } from './ChainJourneys.tsx'
import { ChainList } from './ChainList.tsx'
import { ChainTools, type Zoom } from './ChainTools.tsx'
import './chain.css'
import './chain-bars.css'
import './chain-details.css'
import './chain-list.css'
import './chain-names.css'
import './chain-tools.css'
import { inSequence } from './sequence.ts'
import type { Shown } from './shown.ts'
import { type Span, spansOf } from './spans.ts'
import { useWidth } from './use-width.ts'

// A phone shows the list and fetches no drawing; the table comes when it is asked for.
const ChainLanesView = lazy(async () => ({ default: (await import('./ChainLanesView.tsx')).ChainLanesView }))
const ChainTable = lazy(async () => ({ default: (await import('./ChainTable.tsx')).ChainTable }))

const leastForDrawing = 640

/** The chain: a drawing, the same as a table, and on a phone a list; with what the chosen milestone is about. */
export function ChainView(whole: Shown) {
  const { today } = whole
  const t = useText()
  const [withEarlier, setWithEarlier] = useState(false)
  const { earlier, current } = useMemo(() => inSequence(whole.journeys), [whole.journeys])
  const journeys = useMemo(() => (withEarlier ? [...earlier, ...current] : current), [withEarlier, earlier, current])
  const shown = { ...whole, journeys }
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
      <ChainJourneys {...whole} journeys={[...earlier, ...current]} />
      {earlier.length > 0 && <EarlierSwitch count={earlier.length} isShown={withEarlier} onShow={setWithEarlier} />}
      {!asTable && narrow && room > 0 && <ChainList {...shown} {...choice} />}
      <Suspense fallback={<Loading rows={8} />}>
        {asTable && <ChainTable {...shown} />}
        {!asTable && !narrow && spans.length > 0 && <ChainLanesView {...shown} {...choice} room={room} zoom={zoom} />}
      </Suspense>
    </div>
  )
}

interface SwitchProps {
  count: number
  isShown: boolean
  onShow: (isShown: boolean) => void
}

/** What lies behind takes no room until it is asked for. */
function EarlierSwitch({ count, isShown, onShow }: SwitchProps) {
  const t = useText()
  return (
    <div>
      <Button look="quiet" small aria-expanded={isShown} onPress={() => onShow(!isShown)}>
        {isShown ? t('chain.earlier_hide') : t('chain.earlier_show', { count })}
      </Button>
    </div>
  )
}

/** What needs somebody now, own steps first. */
function firstToShow(spans: readonly Span[]): string | null {
  const open = spans.find((span) => span.look === 'now') ?? spans.find((span) => span.look === 'ready')
  return open?.id ?? null
}
