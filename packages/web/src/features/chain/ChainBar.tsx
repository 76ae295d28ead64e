import { symbol, symbolDiamond } from 'd3-shape'
import type { Bar } from './picture.ts'
import { sizes } from './place.ts'

interface Props {
  bar: Bar
  rtl: boolean
  /** The class of the lane that it lies on. */
  ground: string
  name: string
  /** The id of the hatching. */
  hatch: string
  selected: boolean
  reachable: boolean
  onSelect: (id: string) => void
}

/** One milestone: its bar, its name above, a hatched stretch where nothing happened, and its last day. */
export function ChainBar({ bar, rtl, ground, name, hatch, selected, reachable, onSelect }: Props) {
  const critical = bar.span.milestone.critical ? ' chain-bar-critical' : ''
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button element inside a drawing.
    <g
      role="button"
      data-bar={bar.id}
      tabIndex={reachable ? 0 : -1}
      aria-label={name}
      aria-pressed={selected}
      className={`chain-bar ${ground} chain-${bar.look}${critical}${selected ? ' chain-bar-selected' : ''}`}
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
      <Hatched bar={bar} rtl={rtl} hatch={hatch} />
      <LastDay bar={bar} />
      <Label bar={bar} rtl={rtl} />
    </g>
  )
}

/** The part of the drawing that belongs to a bar and can be pressed. */
export function hitBox(bar: Bar): { x: number; y: number; width: number; height: number } {
  return { x: bar.from - 4, y: bar.rowTop, width: bar.to - bar.from + 8, height: sizes.row - 3 }
}

function Label({ bar, rtl }: { bar: Bar; rtl: boolean }) {
  const icon = bar.mark ? sizes.markIcon : 0
  const start = rtl ? bar.label.x + bar.label.width : bar.label.x
  const baseline = bar.rowTop + sizes.labelBaseline
  return (
    <>
      <rect
        className="chain-label-ground"
        x={bar.label.x - 3}
        y={bar.rowTop}
        width={bar.label.width + 5}
        height={sizes.labelHeight}
      />
      {bar.mark && <Mark mark={bar.mark} x={rtl ? start - 7 : start + 7} y={baseline - 5} />}
      <text
        className={bar.label.strong ? 'chain-label chain-label-strong' : 'chain-label'}
        x={rtl ? start - icon : start + icon}
        y={baseline}
      >
        {bar.label.text}
      </text>
    </>
  )
}

/** A triangle for late, two standing strokes for standing still: told apart without colour. */
function Mark({ mark, x, y }: { mark: 'late' | 'stalled'; x: number; y: number }) {
  return (
    <path
      className={`chain-sign chain-sign-${mark}`}
      transform={`translate(${x} ${y})`}
      d={
        mark === 'late'
          ? 'M0 -6.5 6.8 5.5H-6.8zM-.8 -2.5h1.6v4h-1.6zm0 5h1.6v1.6h-1.6z'
          : 'M-5 -5.5h3.4v11h-3.4zM1.6 -5.5h3.4v11h-3.4z'
      }
      fillRule="evenodd"
    />
  )
}

function Hatched({ bar, rtl, hatch }: { bar: Bar; rtl: boolean; hatch: string }) {
  if (!bar.gap) return null
  const { x, width, text, textX, textWidth } = bar.gap
  return (
    <>
      <rect className="chain-gap" fill={`url(#${hatch})`} x={x} y={bar.centre - 7} width={width} height={14} rx={3} />
      {text && (
        <>
          <rect
            className="chain-label-ground"
            x={textX - 3}
            y={bar.rowTop}
            width={textWidth + 5}
            height={sizes.labelHeight}
          />
          <text
            className="chain-label chain-gap-days"
            x={rtl ? textX + textWidth : textX}
            y={bar.rowTop + sizes.labelBaseline}
          >
            {text}
          </text>
        </>
      )}
    </>
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
