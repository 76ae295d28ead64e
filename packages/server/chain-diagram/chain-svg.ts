import type { ChainArrow, ChainBox, ChainDiagram } from '@kedjan/contract'
import { fonts, sizes } from './chain-graph.ts'

/** One quiet colour for each of those responsible; who it is stands in the box as well. */
const tones = ['#0b5c6b', '#7d5200', '#2c6b40', '#7a2f6b', '#a8261c', '#2f4f9e', '#5b5f16', '#41505d']

/** A chain as a picture of its own, for pages that draw nothing themselves. */
export function chainSvg({ name, wording, width, height, boxes, arrows }: ChainDiagram): string {
  const title = `${name}, ${wording.from} – ${wording.to ?? ''}`.trim()
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="'Noto Sans', system-ui, sans-serif">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...arrows.map(arrowSvg),
    ...boxes.map(boxSvg),
    ...arrows.map(labelSvg).filter((label) => label !== ''),
    '</svg>',
    '',
  ].join('\n')
}

function arrowSvg({ points }: ChainArrow): string {
  const line = points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('')
  const tip = points.at(-1)
  const head = tip ? `<path d="M${tip.x} ${tip.y}l-8 -4v8z" fill="#55626f"/>` : ''
  return `<path d="${line}" fill="none" stroke="#7b8894" stroke-width="1.5"/>${head}`
}

function boxSvg(box: ChainBox): string {
  const { x, y, width, height, kind } = box
  const tone = box.responsible === null ? '#7b8894' : (tones[box.responsible % tones.length] ?? '#7b8894')
  const isStep = kind === 'step'
  const ground = isStep ? '#f6f7f5' : '#fff'
  const radius = isStep ? 6 : Math.min(18, height / 2)
  const strip = isStep
    ? `<rect x="${x}" y="${y}" width="${sizes.strip}" height="${height}" rx="3" fill="${tone}"/>`
    : ''
  const dash = kind === 'opens' ? ' stroke-dasharray="5 3"' : ''
  const lines = box.lines.map(({ text, part }, at) => {
    const font = fonts[part]
    const weight = 'strong' in font ? ' font-weight="650"' : ''
    const baseline = y + sizes.padding + 10 + at * sizes.line
    const colour = part === 'name' ? '#17212b' : '#41505d'
    return `<text x="${x + sizes.strip + sizes.padding}" y="${baseline}" font-size="${font.size}"${weight} fill="${colour}">${escaped(text)}</text>`
  })
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${ground}" stroke="${tone}"${dash}/>${strip}${lines.join('')}`
}

function labelSvg({ label }: ChainArrow): string {
  if (!label) return ''
  const { x, y, width, height } = label
  const lines = label.lines.map(
    (line, at) =>
      `<text x="${x + width / 2}" y="${y + 14 + at * sizes.labelLine}" font-size="${fonts.label.size}" font-weight="650" text-anchor="middle" fill="#084753">${escaped(line)}</text>`,
  )
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4" fill="#d9ecee"/>${lines.join('')}`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
