import type { ChainDiagram } from '@kedjan/contract'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { useLanguage, useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { DiagramArrows } from './DiagramArrows.tsx'
import { DiagramBox } from './DiagramBox.tsx'
import { mirroredDiagram } from './mirror-diagram.ts'
import { moveInDiagram, moveOfKey } from './move-in-diagram.ts'

interface Props {
  diagram: ChainDiagram
  chosen: string | null
  onChoose: (id: string) => void
}

/** The chain as boxes and arrows. One box is in the tab order; the arrow keys follow the arrows. */
export function Diagram({ diagram, chosen, onChoose }: Props) {
  const t = useText()
  const rtl = useLanguage().direction === 'rtl'
  // On a phone the whole of it comes first; it is read in the table.
  const [isWhole, setWhole] = useState(() => window.matchMedia('(max-width: 44rem)').matches)
  const picture = useRef<SVGSVGElement>(null)
  const drawn = useMemo(() => (rtl ? mirroredDiagram(diagram) : diagram), [diagram, rtl])
  const reachable = drawn.boxes.some(({ id }) => id === chosen) ? chosen : drawn.boxes[0]?.id
  function press(event: KeyboardEvent): void {
    const move = moveOfKey(event.key, rtl)
    if (!move || !reachable) return
    event.preventDefault()
    const next = moveInDiagram(drawn, reachable, move)
    if (next) picture.current?.querySelector<SVGGElement>(`[data-box="${CSS.escape(next)}"]`)?.focus()
  }
  return (
    <div className="stack gap-s">
      <div>
        <Button look="quiet" small onPress={() => setWhole(!isWhole)}>
          {t(isWhole ? 'chains.show_large' : 'chains.show_whole')}
        </Button>
      </div>
      <div className="diagram-scroller">
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset. */}
        <svg
          ref={picture}
          className="diagram"
          role="group"
          aria-label={t('chains.describe', { name: diagram.name })}
          viewBox={`0 0 ${drawn.width} ${drawn.height}`}
          {...(!isWhole && { width: drawn.width, height: drawn.height })}
          onKeyDown={press}
        >
          <DiagramArrows arrows={drawn.arrows} rtl={rtl} chosen={chosen} />
          {drawn.boxes.map((box) => (
            <DiagramBox
              key={box.id}
              box={box}
              rtl={rtl}
              isChosen={box.id === chosen}
              isReachable={box.id === reachable}
              onChoose={onChoose}
            />
          ))}
        </svg>
      </div>
    </div>
  )
}
