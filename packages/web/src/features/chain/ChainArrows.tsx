import { roundedPath } from './arrows.ts'
import type { Arrow, ChainLayout } from './picture.ts'

interface Props {
  layout: ChainLayout
  selected: string | null
}

/** The dependencies, from the end of one step to the start of the next; those of the chosen step stand out. */
export function ChainArrows({ layout, selected }: Props) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes focus; the bars carry the words.
    <g aria-hidden="true">
      {layout.arrows.map((arrow) => (
        <g key={`${arrow.from} ${arrow.to}`} className={arrowClass(arrow, selected)}>
          <path className="chain-arrow-line" d={roundedPath(arrow.points, 6)} />
          <path className="chain-arrow-head" d={head(arrow, layout.rtl)} />
        </g>
      ))}
    </g>
  )
}

function arrowClass(arrow: Arrow, selected: string | null): string {
  const touched = selected !== null && (arrow.from === selected || arrow.to === selected)
  return `chain-arrow${arrow.critical ? ' chain-arrow-critical' : ''}${touched ? ' chain-arrow-touched' : ''}`
}

function head(arrow: Arrow, rtl: boolean): string {
  const tip = arrow.points.at(-1)
  if (!tip) return ''
  const back = rtl ? 6 : -6
  return `M${tip.x} ${tip.y}l${back} -4v8z`
}
