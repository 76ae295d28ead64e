import { createHash } from 'node:crypto'
import type { Account } from './account.ts'

const style = `body{font-family:system-ui,sans-serif;margin:2rem auto;max-inline-size:44rem;padding-inline:1rem;line-height:1.5;color-scheme:light dark}
ul{list-style:none;padding:0;display:grid;gap:.5rem}
button{inline-size:100%;padding:.75rem 1rem;text-align:start;font:inherit;cursor:pointer}`

const styleHash = createHash('sha256').update(style).digest('base64')

/** No script runs on these pages, and nothing is loaded. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** Whom a visitor can be, each a button. */
export function pickingPage(accounts: readonly Account[]): string {
  const buttons = accounts.map(
    ({ sub, name }) => `<li><button name="sub" value="${escapeHtml(sub)}">${escapeHtml(name)}</button></li>`,
  )
  return page(
    'Vem vill du vara?',
    `<p>Övningsland: alla personer här är påhittade. <span lang="en">Practice country: everyone here is invented.</span></p>
<form method="post"><ul>${buttons.join('\n')}</ul></form>`,
  )
}

export function errorPage(code: string): string {
  return page(
    'Inloggningen avbröts',
    `<p>Börja om från startsidan. <span lang="en">The sign-in was interrupted; begin again from the start page.</span></p>
<p><a href="/">Till startsidan</a></p><p><small>${escapeHtml(code)}</small></p>`,
  )
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="sv">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} – Kedjan</title><style>${style}</style></head>
<body><main><h1>${title}</h1>
${body}</main></body>
</html>
`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
