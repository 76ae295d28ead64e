import type { OwnReading } from '@kedjan/contract'

export interface GatheredReading extends Omit<OwnReading, 'about'> {
  about: string[]
}

/** What one organisation was told at one moment on one ground is one line, however many things it was about. */
export function gatherReadings(readings: readonly OwnReading[]): GatheredReading[] {
  const gathered = new Map<string, GatheredReading>()
  for (const { about, ...reading } of readings) {
    const key = [reading.at, reading.organisationName, reading.what, reading.text, reading.source].join('|')
    const there = gathered.get(key)
    if (!there) gathered.set(key, { ...reading, about: [about] })
    else if (!there.about.includes(about)) there.about.push(about)
  }
  return [...gathered.values()]
}
