import type { ChainArrow, ChainDiagram } from '@kedjan/contract'

interface Props {
  arrows: ChainDiagram['arrows']
  rtl: boolean
  chosen: string | null
}

/** Every dependency, with how the step before has to turn out; those of the chosen box stand out. */
export function DiagramArrows({ arrows, rtl, chosen }: Props) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes focus; the boxes and the table carry the words.
    <g aria-hidden="true">
      {arrows.map((arrow) => (
        <g
          key={`${arrow.from} ${arrow.to}`}
          className={arrow.from === chosen || arrow.to === chosen ? 'diagram-arrow-touched' : undefined}
        >
          <path className="diagram-line" d={lineOf(arrow)} />
          <path className="diagram-head" d={headOf(arrow, rtl)} />
          <ArrowWords arrow={arrow} />
        </g>
      ))}
    </g>
  )
}

function ArrowWords({ arrow: { label } }: { arrow: ChainArrow }) {
  if (!label) return null
  return (
    <>
      <rect className="diagram-label" x={label.x} y={label.y} width={label.width} height={label.height} rx={4} />
      {label.lines.map((line, at) => (
        <text key={line} className="diagram-label-words" x={label.x + label.width / 2} y={label.y + 14 + at * 15}>
          {line}
        </text>
      ))}
    </>
  )
}

function lineOf({ points }: ChainArrow): string {
  return points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('')
}

function headOf({ points }: ChainArrow, rtl: boolean): string {
  const tip = points.at(-1)
  return tip ? `M${tip.x} ${tip.y}l${rtl ? 8 : -8} -4v8z` : ''
}
