export interface CalendarEntry {
  day: string
  title: string
  text: string
  place: string | null
}

/** One whole day as a calendar file (RFC 5545). `stamp` is the moment it is made, `uid` sets it apart from others. */
export function calendarFile(entry: CalendarEntry, { stamp, uid }: { stamp: string; uid: string }): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kedjan//Kedjan//SV',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp.replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${entry.day.replaceAll('-', '')}`,
    `SUMMARY:${escaped(entry.title)}`,
    `DESCRIPTION:${escaped(entry.text)}`,
    ...(entry.place === null ? [] : [`LOCATION:${escaped(entry.place)}`]),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
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
    const more = new TextEncoder().encode(sign).length
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
