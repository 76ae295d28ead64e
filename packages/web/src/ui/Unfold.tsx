import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react'

interface Props {
  /** What stands on the button, and names it. */
  face: ReactNode
  /** The panel; given as a function, it can fold itself again. */
  children: ReactNode | ((fold: () => void) => ReactNode)
  className: string
}

/** A button that unfolds a panel under itself. Escape, or leaving it for anything but a dialog it opened, folds it again. */
export function Unfold({ face, children, className }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  function leave(event: FocusEvent<HTMLDivElement>): void {
    const to = event.relatedTarget
    const stays =
      to === null || event.currentTarget.contains(to) || to.closest('[role=dialog], [role=alertdialog]') !== null
    if (!stays) setOpen(false)
  }
  function foldOnEscape(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.key === 'Escape' && isOpen) fold()
  }
  function fold(): void {
    setOpen(false)
    button.current?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the wrapper only listens for what its button and panel let through.
    <div className="unfold" onBlur={leave} onKeyDown={foldOnEscape}>
      <button ref={button} type="button" className={className} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {face}
      </button>
      {isOpen && (
        <>
          <div className="unfold-ground" aria-hidden="true" onPointerDown={() => setOpen(false)} />
          <div className="unfold-panel">{typeof children === 'function' ? children(fold) : children}</div>
        </>
      )}
    </div>
  )
}
