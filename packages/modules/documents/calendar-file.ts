/** One thing in a calendar: a whole day, or from one moment to another. */
export interface CalendarEntry {
  /** The same for the same thing, however often it is fetched: a program that knows it changes what it has. */
  readonly uid: string
  readonly when: { readonly day: string } | { readonly from: string; readonly to: string }
  readonly title: string
  readonly text: string
  /** Left out where nobody may learn it. */
  readonly place: string | null
}

/** A calendar file (RFC 5545). Moments are written in UTC, so that no time zone needs to be described; `stamp` is when it is made. */
export function calendarFile(entries: readonly CalendarEntry[], stamp: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kedjan//Kedjan//SV',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...entries.flatMap((entry) => eventOf(entry, stamp)),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

function eventOf({ uid, when, title, text, place }: CalendarEntry, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${inUtc(stamp)}`,
    ...('day' in when
      ? [`DTSTART;VALUE=DATE:${when.day.replaceAll('-', '')}`]
      : [`DTSTART:${inUtc(when.from)}`, `DTEND:${inUtc(when.to)}`]),
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    ...(place === null ? [] : [`LOCATION:${escaped(place)}`]),
    // A calendar that others can look into shows that there is something, and not what.
    'CLASS:PRIVATE',
    'END:VEVENT',
  ]
}

/** An instant as `20261214T080000Z`. */
function inUtc(moment: string): string {
  return moment.replace(/[-:]|\.\d+/g, '')
}

function escaped(text: string): string {
  return text
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r?\n/g, '\\n')
}

/** No line is longer than 75 octets; what follows begins with a space. No sign is cut in two. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const sign of line) {
    const more = Buffer.byteLength(sign)
    if (octets + more > 74) {
      parts.push(part)
      part = ''
      octets = 0
    }
    part += sign
    octets += more
  }
  return [...parts, part].join('\r\n ')
}
