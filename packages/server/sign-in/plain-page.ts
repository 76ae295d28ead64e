import type { Language } from '@kedjan/contract'
import type { FastifyReply } from 'fastify'
import { sentence } from '../problems/sentences.ts'

const words = {
  sv: { title: 'Kedjan', back: 'Till startsidan' },
  en: { title: 'Kedjan', back: 'To the start page' },
  ar: { title: 'Kedjan', back: 'إلى صفحة البداية' },
} satisfies Record<Language, { title: string; back: string }>

/** A page without script or style, for the few moments when the browser stands outside the application. */
export function plainPage(reply: FastifyReply, status: number, reason: string, language: Language): FastifyReply {
  const { title, back } = words[language]
  return reply
    .status(status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(`<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head>
<body><main><h1>${escapeHtml(sentence('titles', String(status), language))}</h1>
<p>${escapeHtml(sentence('refusals', reason, language))}</p>
<p><a href="/">${back}</a></p></main></body>
</html>
`)
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
