/** A step that is done by the same stroke, and how it turned out; null where it can turn out in one way only. */
export function doneStep(written: string): { key: string; outcome: string | null } {
  const [key = written, outcome = null] = written.split('=')
  return { key, outcome }
}
