/**
 * Remembers what a pure function answered, for what is asked over and over and costs more than looking it up.
 * After so many different questions everything is forgotten, so that memory does not grow with what people send.
 */
export function remembering<Key extends string | number, Answer>(
  most: number,
  answer: (key: Key) => Answer,
): (key: Key) => Answer {
  const known = new Map<Key, Answer>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined || known.has(key)) return found as Answer
    const answered = answer(key)
    if (known.size >= most) known.clear()
    known.set(key, answered)
    return answered
  }
}
