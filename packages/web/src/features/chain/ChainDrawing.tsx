import type { Journey } from '@kedjan/contract'
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { useFormat, useLanguage, useText } from '../../texts/LanguageProvider.tsx'
import { ChainLanes } from './ChainLanes.tsx'
import { ChainPicture } from './ChainPicture.tsx'
import { labelOf, type WhoseName } from './describe.ts'
import { layOutLanes } from './layout.ts'
import type { ChainLayout } from './picture.ts'
import { useMeasure } from './use-measure.ts'

interface Props {
  journeys: readonly Journey[]
  today: string
  whose: WhoseName
  width: number
  selected: string | null
  onSelect: (id: string) => void
}

/** The chain as lanes over time; the lanes' names stay while the time slides beneath them. */
export function ChainDrawing({ journeys, today, whose, width, selected, onSelect }: Props) {
  const t = useText()
  const format = useFormat()
  const measure = useMeasure()
  const rtl = useLanguage().direction === 'rtl'
  const scroller = useRef<HTMLDivElement>(null)
  const names = useMemo(() => new Map(journeys.map((journey) => [journey.id, whose(journey)])), [journeys, whose])
  const layout = useMemo(() => {
    const texts = {
      label: (span: Parameters<typeof labelOf>[0]) => labelOf(span, names.get(span.journeyId) ?? null, { t, format }),
      gap: (gap: { from: number; to: number }) => t('chain.gap_days', { days: gap.to - gap.from }),
    }
    return layOutLanes(journeys, today, { width, rtl, measure, texts })
  }, [journeys, today, width, rtl, measure, names, t, format])
  useTodayInSight(scroller, layout)
  return (
    <div className="chain-frame">
      <ChainLanes layout={layout} />
      <div className="chain-scroller" ref={scroller}>
        <ChainPicture layout={layout} measure={measure} names={names} selected={selected} onSelect={onSelect} />
      </div>
    </div>
  )
}

/** When the time is wider than the page, today comes first into sight. */
function useTodayInSight(scroller: RefObject<HTMLDivElement | null>, layout: ChainLayout): void {
  const { width, rtl } = layout
  const { x } = layout.today
  useEffect(() => {
    const frame = scroller.current
    if (!frame || width <= frame.clientWidth) return
    const left = x - frame.clientWidth / 3
    frame.scrollLeft = rtl ? left - (width - frame.clientWidth) : left
  }, [scroller, width, rtl, x])
}
