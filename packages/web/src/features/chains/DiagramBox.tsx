import type { ChainBox } from '@kedjan/contract'

interface Props {
  box: ChainBox
  rtl: boolean
  isChosen: boolean
  isReachable: boolean
  onChoose: (id: string) => void
}

const tones = 8
const line = 17
const inside = 18

/** One place in the diagram to press. Whose step it is shows by colour, and stands in it as words. */
export function DiagramBox({ box, rtl, isChosen, isReachable, onChoose }: Props) {
  const tone = box.responsible === null ? '' : ` diagram-tone-${box.responsible % tones}`
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button element inside a drawing.
    <g
      role="button"
      data-box={box.id}
      tabIndex={isReachable ? 0 : -1}
      aria-pressed={isChosen}
      className={`diagram-box diagram-${box.kind}${tone}${isChosen ? ' diagram-chosen' : ''}`}
      onClick={() => onChoose(box.id)}
      onFocus={() => onChoose(box.id)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') event.preventDefault()
      }}
    >
      <rect
        className="diagram-shape"
        x={box.x}
        y={box.y}
        width={box.width}
        height={box.height}
        rx={box.kind === 'step' ? 6 : 18}
      />
      {box.kind === 'step' && (
        <rect
          className="diagram-strip"
          x={rtl ? box.x + box.width - 6 : box.x}
          y={box.y}
          width={6}
          height={box.height}
          rx={3}
        />
      )}
      {box.lines.map(({ text, part }, at) => (
        <text
          key={at}
          className={`diagram-words diagram-${part}`}
          x={rtl ? box.x + box.width - inside : box.x + inside}
          y={box.y + 22 + at * line}
        >
          {/* The space parts the lines where they are read as one name. */}
          {`${text} `}
        </text>
      ))}
    </g>
  )
}
