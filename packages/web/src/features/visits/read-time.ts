/** What somebody has written as a time of day, as `09:20`: also `9`, `920`, `9.20`; left as it is where it is no time. */
export function readTime(text: string): string {
  const found = /^\s*(\d{1,2})(?:\s*[:.,]?\s*(\d{2}))?\s*$/.exec(text)
  if (!found) return text.trim()
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? '0')]
  if (hours > 23 || minutes > 59) return text.trim()
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}
