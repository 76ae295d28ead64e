/** A browser as far as sign-in needs one: keeps cookies for each path, and follows redirects when told to. */
export interface Visitor {
  ask(path: string, init?: RequestInit): Promise<Response>
  /** Follows redirects until an answer that is none; answers it with the address it came from. */
  follow(path: string, init?: RequestInit): Promise<{ response: Response; address: URL }>
  cookie(name: string): string | undefined
  forget(name: string): void
}

interface Kept {
  readonly value: string
  readonly path: string
}

export function visitor(origin: string): Visitor {
  const kept = new Map<string, Kept>()

  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(path, origin)
    const cookies = [...kept]
      .filter(([, cookie]) => url.pathname.startsWith(cookie.path))
      .map(([key, cookie]) => `${nameIn(key)}=${cookie.value}`)
    const headers = new Headers(init.headers)
    if (cookies.length > 0) headers.set('cookie', cookies.join('; '))
    const response = await fetch(url, { redirect: 'manual', ...init, headers })
    for (const line of response.headers.getSetCookie()) keep(kept, line)
    return response
  }

  return {
    ask,
    async follow(path, init) {
      let address = new URL(path, origin)
      let response = await ask(address.href, init)
      for (let hop = 0; hop < 12 && response.headers.has('location'); hop += 1) {
        address = new URL(response.headers.get('location') ?? '/', address)
        response = await ask(address.href)
      }
      return { response, address }
    },
    cookie: (name) => [...kept].find(([key]) => nameIn(key) === name)?.[1].value,
    forget: (name) => {
      for (const key of kept.keys()) if (nameIn(key) === name) kept.delete(key)
    },
  }
}

function keep(kept: Map<string, Kept>, line: string): void {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
  const at = pair.indexOf('=')
  const name = pair.slice(0, at)
  const value = pair.slice(at + 1)
  const find = (wanted: string) =>
    attributes.find((one) => one.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1)
  const path = find('path') ?? '/'
  const gone = value === '' || find('max-age') === '0' || /1970/.test(find('expires') ?? '')
  if (gone) kept.delete(`${name} ${path}`)
  else kept.set(`${name} ${path}`, { value, path })
}

function nameIn(key: string): string {
  return key.slice(0, key.indexOf(' '))
}
