import { type PlainDate, parsePlainDate } from '@kedjan/kernel'

/** A day as stored, which is always one that exists. */
export function dayOf(text: string): PlainDate {
  const day = parsePlainDate(text)
  if (!day) throw new Error(`${text} is not a day`)
  return day
}
