import { type KeyboardEvent, useId, useRef } from 'react'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { ChainArrows } from './ChainArrows.tsx'
import { ChainBar, hitBox } from './ChainBar.tsx'
import { ChainGround } from './ChainGround.tsx'
import { ChainNames } from './ChainNames.tsx'
import { barName } from './describe.ts'
import type { Measure } from './measure.ts'
import { type Move, moveFrom } from './navigate.ts'
import type { ChainLayout } from './picture.ts'

interface Props {
  layout: ChainLayout
  measure: Measure
  names: ReadonlyMap<string, string | null>
  selected: string | null
  onSelect: (id: string) => void
}

/** The drawing itself. One bar is in the tab order; the arrow keys move to the others. */
export function ChainPicture({ layout, measure, names, selected, onSelect }: Props) {
  const t = useText()
  const format = useFormat()
  const hatch = useId()
  const picture = useRef<SVGSVGElement>(null)
  const reachable = layout.bars.some((bar) => bar.id === selected) ? selected : layout.bars[0]?.id
  function press(event: KeyboardEvent): void {
    const move = moveOf(event.key, layout.rtl)
    if (!move || !reachable) return
    event.preventDefault()
    const next = moveFrom(layout.bars, reachable, move)
    if (next) picture.current?.querySelector<SVGGElement>(`[data-bar="${CSS.escape(next)}"]`)?.focus()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset.
    <svg
      ref={picture}
      className="chain-picture"
      role="group"
      aria-label={t('chain.describe')}
      width={layout.width}
      height={layout.height}
      onKeyDown={press}
    >
      <Hatching id={hatch} />
      <ChainGround layout={layout} measure={measure} />
      <Chosen layout={layout} selected={selected} />
      <ChainArrows layout={layout} selected={selected} />
      {layout.bars.map((bar) => (
        <ChainBar
          key={bar.id}
          bar={bar}
          name={barName(bar.span, names.get(bar.span.journeyId) ?? null, { t, format })}
          hatch={hatch}
          selected={bar.id === selected}
          reachable={bar.id === reachable}
          onSelect={onSelect}
        />
      ))}
      <ChainNames layout={layout} selected={selected} />
    </svg>
  )
}

/** A quiet ground under the chosen milestone. */
function Chosen({ layout, selected }: { layout: ChainLayout; selected: string | null }) {
  const bar = layout.bars.find((candidate) => candidate.id === selected)
  if (!bar) return null
  const { x, y, width, height } = hitBox(bar)
  return <rect className="chain-chosen" {...{ x, y, width, height }} rx={6} />
}

function moveOf(key: string, rtl: boolean): Move | undefined {
  switch (key) {
    case 'ArrowRight':
      return rtl ? 'back' : 'forward'
    case 'ArrowLeft':
      return rtl ? 'forward' : 'back'
    case 'ArrowUp':
      return 'up'
    case 'ArrowDown':
      return 'down'
    case 'Home':
      return 'first'
    case 'End':
      return 'last'
    default:
      return undefined
  }
}

function Hatching({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="chain-hatch-ground" width="6" height="6" />
        <rect className="chain-hatch-line" width="2" height="6" />
      </pattern>
    </defs>
  )
}
