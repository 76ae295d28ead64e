import { ChainDetails } from './ChainDetails.tsx'
import { ChainDrawing } from './ChainDrawing.tsx'
import { ChainLegend } from './ChainLegend.tsx'
import type { Zoom } from './ChainTools.tsx'
import { daysShown } from './layout.ts'
import type { Shown } from './shown.ts'
import type { Span } from './spans.ts'
import { usePrinting } from './use-width.ts'

interface Props extends Shown {
  spans: readonly Span[]
  chosen: string | null
  onChoose: (id: string) => void
  room: number
  zoom: Zoom
}

const laneColumn = 168
const visibleDays = { quarter: 92, month: 31 } as const

/** The drawing with its legend and the details of the chosen milestone. */
export function ChainLanesView({ spans, chosen, onChoose, room, zoom, ...shown }: Props) {
  const printing = usePrinting()
  const span = spans.find((candidate) => candidate.id === chosen)
  const journey = shown.journeys.find((candidate) => candidate.id === span?.journeyId)
  const plot = room - laneColumn
  const width = printing || zoom === 'fit' ? plot : widthAt(zoom, plot, daysShown(shown.journeys, shown.today))
  return (
    <>
      <ChainDrawing {...shown} width={width} selected={chosen} onSelect={onChoose} />
      <ChainLegend spans={spans} />
      <ChainDetails
        span={span}
        journey={journey}
        whose={journey ? shown.whose(journey) : null}
        action={span ? shown.action(span.milestone) : null}
      />
    </>
  )
}

function widthAt(zoom: 'quarter' | 'month', plot: number, days: number): number {
  return Math.max(plot, Math.round((plot * days) / visibleDays[zoom]))
}
