import { useEffect, useState } from 'react'

/** A link's token as it stands behind the number sign: 256 bits of chance. */
const form = /^#([A-Za-z0-9_-]{43})$/

/**
 * Takes the token out of the address, where nobody who looks at the screen or the history finds it again.
 * What stands behind the number sign is sent to no server by the browser.
 */
export function takeToken(
  location: Pick<Location, 'hash' | 'pathname'>,
  history: Pick<History, 'replaceState' | 'state'>,
): string | null {
  const token = form.exec(location.hash)?.[1] ?? null
  if (token !== null) history.replaceState(history.state, '', location.pathname)
  return token
}

/** The token of the link that was opened last, also when a second one is opened where the page stands already. */
export function useToken(arrivedWith: string | null): string | null {
  const [token, setToken] = useState(arrivedWith)
  useEffect(() => {
    const take = () => setToken((before) => takeToken(window.location, window.history) ?? before)
    window.addEventListener('hashchange', take)
    return () => window.removeEventListener('hashchange', take)
  }, [])
  return token
}
