import type { Instant } from '@kedjan/kernel'

export interface CalendarEntry {
  readonly uid: string
  readonly stamp: Instant
  readonly from: Instant
  readonly to: Instant
  readonly title: string
  readonly text: string
  readonly place: string
}

/** A visit as a calendar file (RFC 5545), with a reminder two hours before. Nobody's name stands in it. */
export function calendarFile(entry: CalendarEntry): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kedjan//Kedjan//SV',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${entry.uid}@kedjan`,
    `DTSTAMP:${stampOf(entry.stamp)}`,
    `DTSTART:${stampOf(entry.from)}`,
    `DTEND:${stampOf(entry.to)}`,
    `SUMMARY:${escaped(entry.title)}`,
    `DESCRIPTION:${escaped(entry.text)}`,
    `LOCATION:${escaped(entry.place)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(entry.title)}`,
    'TRIGGER:-PT2H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

function stampOf(instant: Instant): string {
  return instant
    .round('second')
    .toString()
    .replace(/[-:]|\.\d+/g, '')
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n')
}

/** No line is longer than 75 octets; what follows begins with a space, and no sign is cut in two. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  for (const sign of line) {
    if (Buffer.byteLength(part + sign) > 74) {
      parts.push(part)
      part = ''
    }
    part += sign
  }
  return [...parts, part].join('\r\n ')
}
