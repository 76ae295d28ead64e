/** Somebody signed in over HTTP, without a browser. */
export interface SignedIn {
  get(path: string): Promise<Response>
  /** A write under an idempotency key of the caller's, so that it can be repeated. */
  post(path: string, body: unknown, key: string): Promise<Response>
}

/** Signs in through the real OpenID Connect flow, following its redirects with a jar of cookies. */
export async function signIn(origin: string, hint: string): Promise<SignedIn> {
  const jar = new Map<string, string>()
  let address = `${origin}/api/sign-in?as=${encodeURIComponent(hint)}&to=/`
  for (let step = 0; step < 12; step += 1) {
    const answer = await fetch(address, { redirect: 'manual', headers: { cookie: cookiesOf(jar) } })
    keep(jar, answer)
    const next = answer.headers.get('location')
    if (!next) break
    address = new URL(next, address).href
  }
  const get = (path: string) => fetch(`${origin}${path}`, { headers: { cookie: cookiesOf(jar) } })
  const me: { kind: string } = await (await get('/api/me')).json()
  if (me.kind === 'nobody') throw new Error(`could not sign in as ${hint}`)
  return {
    get,
    post: (path, body, key) =>
      fetch(`${origin}${path}`, {
        method: 'POST',
        headers: { cookie: cookiesOf(jar), 'content-type': 'application/json', 'idempotency-key': key, origin },
        body: JSON.stringify(body),
      }),
  }
}

function cookiesOf(jar: ReadonlyMap<string, string>): string {
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
}

function keep(jar: Map<string, string>, answer: Response): void {
  for (const line of answer.headers.getSetCookie()) {
    const [pair = ''] = line.split(';')
    const at = pair.indexOf('=')
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
    if (value === '' || /max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name)
    else jar.set(name, value)
  }
}
