import { describe, expect, inject, test } from 'vitest'
import { tracesOfAnybody } from './harness/names.ts'
import { pages } from './harness/pages.ts'
import { signIn } from './harness/signed-in.ts'
import { useBrowser } from './harness/visit.ts'

const origin = () => inject('origin')

describe('the content security policy', () => {
  const open = useBrowser()

  test.each(pages)('is kept by $path, and no script stands in the page itself', async ({ path, ...rest }) => {
    const visit = await open({ ...rest, to: path })
    await visit.page.waitForLoadState('networkidle')
    expect(await visit.page.locator('script:not([src])').count()).toBe(0)
    expect(await visit.page.locator('[onclick], [onerror], [onload]').count()).toBe(0)
    await visit.close()
  })

  test('is kept by a person’s page and a hand-off, with a dialog open', async () => {
    const visit = await open({ as: 'staff:K0581:1', to: '/work?show=sent' })
    await visit.page.locator('tr[data-row] a').first().click()
    await visit.page.waitForURL(/\/handoffs\//)
    await visit.page.waitForLoadState('networkidle')
    await visit.go('/work?show=open')
    await visit.page.locator('tr[data-row] a').first().click()
    await visit.page.waitForURL(/\/persons\//)
    await visit.page.waitForLoadState('networkidle')
    await visit.close()
  })

  test('is kept by the reference, which alone may write styles into its page', async () => {
    const visit = await open({})
    await visit.page.goto('/api/reference')
    // Its program weighs several megabytes.
    await visit.page.getByText('Kedjan', { exact: true }).first().waitFor({ timeout: 60_000 })
    await visit.page.waitForLoadState('networkidle')
    await visit.close()
  })

  test('stops a script that got into a page all the same', async () => {
    const visit = await open({})
    const ran = await visit.page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.ran = true'
      document.body.append(script)
      return 'ran' in window
    })
    expect(ran).toBe(false)
    await expect(visit.close()).rejects.toThrow('the content security policy was broken')
    await visit.page.context().close()
  })
})

describe('every kind of answer', () => {
  test.each([
    ['/', 'text/html'],
    ['/work', 'text/html'],
    ['/kedjan.svg', 'image/svg+xml'],
    ['/first.js', 'javascript'],
    ['/api/me', 'application/json'],
    ['/api/nothing', 'application/problem+json'],
    ['/api/persons/%', 'application/problem+json'],
    ['/api/openapi.json', 'application/json'],
    ['/api/reference/', 'text/html'],
    ['/api/sign-in/callback', 'text/html'],
    ['/oidc/nothing', ''],
    ['/missing.js', 'application/problem+json'],
  ])('%s forbids framing, foreign programs and guessing of types', async (path, type) => {
    const { headers } = await fetch(`${origin()}${path}`)
    expect(headers.get('content-type') ?? '').toContain(type)
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/)
    expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/)
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|\*|https?:/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('server') ?? headers.get('x-powered-by')).toBeNull()
  })
})

describe('an address that names somebody', () => {
  test('would be noticed', () => {
    expect(tracesOfAnybody(`${origin()}/persons?search=Amina`)).toEqual(['Amina'])
    expect(tracesOfAnybody(`${origin()}/persons/01a20c91-a000-739e-b3cd-8cd96721a8a6`)).toEqual([])
  })

  test('is not made by searching', async () => {
    const staff = await signIn(origin(), 'staff:MIGR:1')
    const found = await staff.post('/api/persons/search', { text: 'Amina' }, 'unused-here')
    expect(found.status).toBe(200)
    expect(tracesOfAnybody(found.url)).toEqual([])
  })
})
