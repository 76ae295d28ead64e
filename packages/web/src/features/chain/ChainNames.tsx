import type { Bar, ChainLayout } from './picture.ts'
import { sizes } from './place.ts'

interface Props {
  layout: ChainLayout
  selected: string | null
}

/** The names and days, over everything that is drawn; the bars carry the words for those who do not see them. */
export function ChainNames({ layout, selected }: Props) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes focus.
    <g className="chain-names" aria-hidden="true">
      {layout.bars.map((bar) => (
        <g key={bar.id} className={`${groundOf(layout, bar, selected)} chain-${bar.look}`}>
          <GapDays bar={bar} rtl={layout.rtl} />
          <Label bar={bar} rtl={layout.rtl} />
        </g>
      ))}
    </g>
  )
}

/** So that what is written hides what runs behind it, it stands on the colour of its lane. */
function groundOf(layout: ChainLayout, bar: Bar, selected: string | null): string {
  if (bar.id === selected) return 'chain-on-chosen'
  if (layout.lanes[bar.lane]?.mine) return 'chain-on-mine'
  return bar.lane % 2 ? 'chain-on-odd' : 'chain-on-even'
}

function GapDays({ bar, rtl }: { bar: Bar; rtl: boolean }) {
  if (!bar.gap?.text) return null
  const { text, textX, textWidth } = bar.gap
  return (
    <>
      <Ground x={textX} y={bar.rowTop} width={textWidth} />
      <text
        className="chain-label chain-gap-days"
        x={rtl ? textX + textWidth : textX}
        y={bar.rowTop + sizes.labelBaseline}
      >
        {text}
      </text>
    </>
  )
}

function Ground({ x, y, width }: { x: number; y: number; width: number }) {
  return <rect className="chain-label-ground" x={x - 3} y={y} width={width + 5} height={sizes.labelHeight} />
}

function Label({ bar, rtl }: { bar: Bar; rtl: boolean }) {
  const icon = bar.mark ? sizes.markIcon : 0
  const start = rtl ? bar.label.x + bar.label.width : bar.label.x
  const baseline = bar.rowTop + sizes.labelBaseline
  return (
    <>
      <Ground x={bar.label.x} y={bar.rowTop} width={bar.label.width} />
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
