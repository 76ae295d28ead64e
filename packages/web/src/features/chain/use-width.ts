import { type RefObject, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** What a sheet of paper standing up has room for, in CSS pixels. */
const paperWidth = 660

/** The width an element has got, or that of the paper while it is printed. */
export function useWidth(of: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  const printing = usePrinting()
  useEffect(() => {
    const element = of.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => {
      const seen = Math.floor(entry?.contentRect.width ?? 0)
      if (seen > 0) setWidth(seen)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [of])
  return printing ? paperWidth : width
}

export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const print = matchMedia('print')
    const change = (): void => flushSync(() => setPrinting(print.matches))
    print.addEventListener('change', change)
    return () => print.removeEventListener('change', change)
  }, [])
  return printing
}
