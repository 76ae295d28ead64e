export type Measure = (text: string, strong: boolean) => number

const narrow = /[iljtfrI.,:;'’|()[\] ·-]/
const wide = /[mwMW%@—]/
const upper = /[A-ZÅÄÖ]/

/** A generous estimate of the width of a text at 13 px, for where no canvas can measure it. */
export function estimateWidth(text: string, strong: boolean): number {
  let ems = 0
  for (const letter of text) ems += emsOf(letter)
  return Math.ceil(ems * 13 * (strong ? 1.08 : 1))
}

function emsOf(letter: string): number {
  if (narrow.test(letter)) return 0.38
  if (wide.test(letter)) return 0.95
  return upper.test(letter) ? 0.72 : 0.61
}

/** Cuts a text to a width, with an ellipsis; the whole text stays in the details and the table. */
export function fitText(text: string, atMost: number, measure: (text: string) => number): string {
  if (measure(text) <= atMost) return text
  const letters = [...text]
  let kept = letters.length
  while (kept > 1 && measure(`${letters.slice(0, kept).join('').trimEnd()}…`) > atMost) kept -= 1
  return `${letters.slice(0, kept).join('').trimEnd()}…`
}
