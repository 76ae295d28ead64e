const narrow = /[iljtfrI.,:;'’|()[\] ·-]/
const wide = /[mwMW%@—]/
const upper = /[A-ZÅÄÖ]/

/** A generous estimate of the width of a text: it is drawn by many programs, none of which is asked. */
export function estimateWidth(text: string, { size, strong = false }: { size: number; strong?: boolean }): number {
  let ems = 0
  for (const letter of text) ems += emsOf(letter)
  return Math.ceil(ems * size * (strong ? 1.08 : 1))
}

function emsOf(letter: string): number {
  if (narrow.test(letter)) return 0.36
  if (wide.test(letter)) return 0.92
  return upper.test(letter) ? 0.7 : 0.58
}

/** Breaks a text into lines of at most a width; a single word that is wider keeps its line. */
export function wrapText(text: string, atMost: number, font: { size: number; strong?: boolean }): string[] {
  const lines: string[] = []
  for (const word of text.split(/[ \t\n]+/)) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && estimateWidth(longer, font) <= atMost) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
