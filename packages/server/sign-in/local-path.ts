/** Where to go after signing in: only a page of our own, never another site and never the sign-in itself. */
export function localPath(wish: string | undefined): string {
  if (!wish?.startsWith('/') || wish.length > 500) return '/'
  const here = 'http://here.invalid'
  const url = URL.canParse(wish, here) ? new URL(wish, here) : undefined
  if (!url || url.origin !== here || url.pathname.startsWith('/api/')) return '/'
  return `${url.pathname}${url.search}${url.hash}`
}
