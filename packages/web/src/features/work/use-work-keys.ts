import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, type RefObject, useState } from 'react'
import type { Show } from './views.ts'

const place = 'kedjan.work_keys'

/** Whether single letters do something on this page; people who talk to their computer turn it off. */
export function useKeysOn(): { on: boolean; set: (on: boolean) => void } {
  const [on, setOn] = useState(() => localStorage.getItem(place) !== 'off')
  function set(next: boolean): void {
    localStorage.setItem(place, next ? 'on' : 'off')
    setOn(next)
  }
  return { on, set }
}

interface Actions {
  list: RefObject<HTMLElement | null>
  views: readonly Show[]
  toggle: (id: string) => void
  acknowledge: (id: string | null) => void
  help: () => void
}

/** j and k walk the rows, x chooses, a acknowledges, digits change the view, ? explains. */
export function useWorkKeys({ list, views, toggle, acknowledge, help }: Actions, on: boolean) {
  const navigate = useNavigate()
  return (event: KeyboardEvent): void => {
    if (event.key !== '?' && !on) return
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('tr[data-row]') ?? [])]
    const at = rows.findIndex((row) => row.contains(document.activeElement))
    const here = rows[at]?.dataset.row ?? null
    const view = views[Number(event.key) - 1]
    if (event.key === 'j') focusRow(rows[Math.min(at + 1, rows.length - 1)])
    else if (event.key === 'k') focusRow(rows[Math.max(at - 1, 0)])
    else if (event.key === 'x' && here) toggle(here)
    else if (event.key === 'a') acknowledge(here)
    else if (event.key === '?') help()
    else if (view) navigate({ to: '/work', search: { show: view } })
    else return
    event.preventDefault()
  }
}

function focusRow(row: HTMLElement | undefined): void {
  row?.querySelector('a')?.focus()
}

/** A letter in a field is a letter. */
function isTyping(target: EventTarget): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName) || isTextInput(target)
}

function isTextInput(target: HTMLElement): boolean {
  return target instanceof HTMLInputElement && target.type !== 'checkbox'
}
