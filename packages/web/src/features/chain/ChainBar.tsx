import { symbol, symbolDiamond } from 'd3-shape'
import type { Bar } from './picture.ts'
import { sizes } from './place.ts'

interface Props {
  bar: Bar
  name: string
  /** The id of the hatching. */
  hatch: string
  selected: boolean
  reachable: boolean
  onSelect: (id: string) => void
}

/** One milestone to press: its bar, a hatched stretch where nothing happened, and its last day. Its name is written over it all. */
export function ChainBar({ bar, name, hatch, selected, reachable, onSelect }: Props) {
  const critical = bar.span.milestone.critical ? ' chain-bar-critical' : ''
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button element inside a drawing.
    <g
      role="button"
      data-bar={bar.id}
      tabIndex={reachable ? 0 : -1}
      aria-label={name}
      aria-pressed={selected}
      className={`chain-bar chain-${bar.look}${critical}${selected ? ' chain-bar-selected' : ''}`}
      onClick={() => onSelect(bar.id)}
      onFocus={() => onSelect(bar.id)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') event.preventDefault()
      }}
    >
      <rect className="chain-hit" {...hitBox(bar)} rx={6} />
      <UntilLastDay bar={bar} />
      <rect
        className="chain-shape"
        x={bar.x}
        y={bar.centre - bar.height / 2}
        width={bar.width}
        height={bar.height}
        rx={bar.height / 2}
      />
      <Hatched bar={bar} hatch={hatch} />
      <LastDay bar={bar} />
    </g>
  )
}

/** The part of the drawing that belongs to a bar and can be pressed. */
export function hitBox(bar: Bar): { x: number; y: number; width: number; height: number } {
  return { x: bar.from - 4, y: bar.rowTop, width: bar.to - bar.from + 8, height: sizes.row - 3 }
}

function Hatched({ bar, hatch }: { bar: Bar; hatch: string }) {
  if (!bar.gap) return null
  const { x, width } = bar.gap
  return (
    <rect className="chain-gap" fill={`url(#${hatch})`} x={x} y={bar.centre - 7} width={width} height={14} rx={3} />
  )
}

const diamond = symbol(symbolDiamond, 84)() ?? ''

/** A dotted line from the bar to a last day beyond it. */
function UntilLastDay({ bar }: { bar: Bar }) {
  if (bar.diamond === null) return null
  const end = bar.x + bar.width
  if (bar.diamond >= bar.x && bar.diamond <= end) return null
  return (
    <line
      className="chain-until"
      x1={bar.diamond > end ? end : bar.x}
      x2={bar.diamond}
      y1={bar.centre}
      y2={bar.centre}
    />
  )
}

function LastDay({ bar }: { bar: Bar }) {
  const deadline = bar.span.milestone.deadline
  if (bar.diamond === null || !deadline) return null
  return (
    <path
      className={`chain-diamond chain-diamond-${deadline.strength}`}
      d={diamond}
      transform={`translate(${bar.diamond} ${bar.centre})`}
    />
  )
}
