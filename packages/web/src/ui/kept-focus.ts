import { useEffect } from 'react'

/** Where the focus was: the element, and which child of each thing round it led there. */
interface Trail {
  readonly element: Element
  readonly steps: readonly { readonly parent: Element; readonly at: number }[]
}

function trailOf(element: Element): Trail {
  const steps: { parent: Element; at: number }[] = []
  for (let child = element; child.parentElement; child = child.parentElement) {
    steps.push({ parent: child.parentElement, at: [...child.parentElement.children].indexOf(child) })
  }
  return { element, steps }
}

const focusable = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex="0"]'

/** The place nearest to one that is gone: what has come in its stead, else what stood beside it, else the page's heading. */
function nearestTo({ element, steps }: Trail, page: ParentNode): HTMLOrSVGElement | null {
  for (const { parent, at } of steps) {
    if (!parent.isConnected) continue
    if (parent.matches('main, .page, body')) break
    const children = [...parent.children]
    const found = [...children.slice(at), ...children.slice(0, at).reverse()].flatMap((child) => within(child, element))
    if (found[0]) return found[0]
  }
  return page.querySelector<HTMLElement>('main h1')
}

/** What can take focus in a place, the same kind of thing as before first. */
function within(place: Element, like: Element): (Element & HTMLOrSVGElement)[] {
  const all = [...(place.matches(focusable) ? [place] : []), ...place.querySelectorAll(focusable)]
  const seen = all.filter((candidate) => candidate instanceof HTMLElement || candidate instanceof SVGElement)
  return seen.toSorted((a, b) => Number(b.tagName === like.tagName) - Number(a.tagName === like.tagName))
}

/** When what had focus goes away, as a button whose step is taken, focus goes to the nearest place instead of nowhere. */
export function useKeptFocus(): void {
  useEffect(() => {
    let trail: Trail | null = null
    let isWaiting = false
    function remember({ target }: FocusEvent): void {
      // What opens over the page gives focus back to the page.
      if (target instanceof Element && target.closest('#kedjan')) trail = trailOf(target)
    }
    function leave({ relatedTarget }: FocusEvent): void {
      requestAnimationFrame(() => {
        if (relatedTarget === null && isNowhere() && trail && isThere(trail.element)) trail = null
      })
    }
    function find(): void {
      isWaiting = false
      if (trail && !isThere(trail.element) && isNowhere()) nearestTo(trail, document)?.focus({ preventScroll: true })
    }
    // Two frames later: whoever opened something over the page has then had its turn to give focus back.
    const observer = new MutationObserver(() => {
      if (!isWaiting) requestAnimationFrame(() => requestAnimationFrame(find))
      isWaiting = true
    })
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] })
    document.addEventListener('focusin', remember)
    document.addEventListener('focusout', leave)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', remember)
      document.removeEventListener('focusout', leave)
    }
  }, [])
}

function isThere(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled')
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}
