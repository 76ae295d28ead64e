import type { Language } from '@kedjan/contract'

/** The first language asked for that we have; Swedish otherwise. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '').slice(0, 200).split(',').map(readWish)
  const best = wishes.filter(({ quality }) => quality > 0).sort((one, other) => other.quality - one.quality)
  for (const { code } of best) if (code === 'sv' || code === 'en' || code === 'ar') return code
  return 'sv'
}

function readWish(text: string): { code: string; quality: number } {
  const [tag = '', ...parameters] = text.trim().toLowerCase().split(';')
  const quality = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean)
  return { code: tag.split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) }
}
