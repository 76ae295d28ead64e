import type { PlaceSetup } from '@kedjan/contract'

/** What desks and rooms can have. */
export const equipment = ['passport_reader', 'camera', 'video', 'hearing_loop', 'wheelchair', 'printer'] as const

/** The first number that nothing of the kind has. */
export function freeNumber({ resources }: PlaceSetup, kind: PlaceSetup['resources'][number]['kind']): string {
  const given = resources.filter((one) => one.kind === kind).map(({ number }) => number)
  let number = 1
  while (given.includes(number)) number += 1
  return String(number)
}

/** Today, or the day on which the place opens. */
export function startDay({ today, place }: PlaceSetup): string {
  return place.opensOn > today ? place.opensOn : today
}
