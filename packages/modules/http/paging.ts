/** Where the next page begins: the values of the order by, opaque to the caller. */
export function toCursor(values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/** Reads a cursor; undefined for none and for one that was not made here. */
export function fromCursor(cursor: string | undefined, length: number): (string | number | null)[] | undefined {
  if (!cursor) return undefined
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (!Array.isArray(values) || values.length !== length) return undefined
    return values.every((value) => value === null || typeof value === 'number' || isStorable(value))
      ? values
      : undefined
  } catch {
    return undefined
  }
}

/** Whether a text can be stored at all: PostgreSQL takes neither U+0000 nor half a character. */
export function isStorable(text: unknown): text is string {
  return typeof text === 'string' && text.isWellFormed() && !text.includes('\u0000')
}

/** Cuts one row too many off a page and tells where the next begins. */
export function cutPage<Row>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly (string | number | null)[],
) {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last !== undefined ? toCursor(keyOf(last)) : null }
}
