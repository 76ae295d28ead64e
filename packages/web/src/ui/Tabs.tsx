import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useRef } from 'react'
import { useLanguage } from '../texts/LanguageProvider.tsx'

export interface TabItem<Id extends string> {
  id: Id
  name: string
  count?: number
  content: ReactNode
}

interface Props<Id extends string> {
  label: string
  tabs: readonly TabItem<Id>[]
  selected: Id
  onSelect: (id: Id) => void
}

/** Arrow keys go from tab to tab, Enter or Space shows one; only the shown one is part of the page. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect }: Props<Id>) {
  const prefix = useId()
  const list = useRef<HTMLDivElement>(null)
  const { direction } = useLanguage()
  useShownTabInSight(list, selected)
  function move(event: KeyboardEvent<HTMLDivElement>): void {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])]
    const at = buttons.findIndex((button) => button.matches(':focus'))
    const to = nextTab(event.key, { at, count: buttons.length, direction })
    if (to === undefined) return
    event.preventDefault()
    buttons[to]?.focus()
  }
  const shown = tabs.find((tab) => tab.id === selected)
  return (
    <div className="tabs">
      <div ref={list} role="tablist" aria-label={label} className="tab-list" onKeyDown={move}>
        {tabs.map(({ id, name, count }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${prefix}-${id}`}
            className="tab"
            aria-selected={id === selected}
            aria-controls={id === selected ? `${prefix}-panel` : undefined}
            tabIndex={id === selected ? 0 : -1}
            onClick={() => id !== selected && onSelect(id)}
          >
            {name}
            {count !== undefined && <span className="count">{count}</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${prefix}-panel`} aria-labelledby={`${prefix}-${selected}`} className="tab-panel">
        {shown?.content}
      </div>
    </div>
  )
}

/** On a phone the tabs are wider than the page: the shown one is brought into sight, without moving the page itself. */
function useShownTabInSight(list: RefObject<HTMLDivElement | null>, selected: string): void {
  useEffect(() => {
    const row = list.current
    const tab = selected && row?.querySelector('[aria-selected=true]')
    if (!row || !tab) return
    const { left, width } = tab.getBoundingClientRect()
    const place = row.getBoundingClientRect()
    row.scrollLeft += left - place.left - (place.width - width) / 2
  }, [list, selected])
}

interface Place {
  at: number
  count: number
  direction: 'ltr' | 'rtl'
}

/** Which tab a key leads to; the arrows follow the way the language is read. */
export function nextTab(key: string, { at, count, direction }: Place): number | undefined {
  const forwards = direction === 'ltr' ? 'ArrowRight' : 'ArrowLeft'
  const backwards = direction === 'ltr' ? 'ArrowLeft' : 'ArrowRight'
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  if (key === forwards) return (at + 1) % count
  if (key === backwards) return (at - 1 + count) % count
  return undefined
}
