import { expect, test } from 'vitest'
import { calendarFile } from './calendar-file.ts'

const made = { stamp: '2026-11-24T08:00:00.000Z', uid: '1@kedjan' }

test('a day becomes an entry of one whole day', () => {
  const entry = { day: '2026-12-16', title: 'Besök, inflyttning', text: 'Ta med pass;\nkort', place: 'Fredsgatan 4' }
  expect(calendarFile(entry, made).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kedjan//Kedjan//SV',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    'UID:1@kedjan',
    'DTSTAMP:20261124T080000Z',
    'DTSTART;VALUE=DATE:20261216',
    'SUMMARY:Besök\\, inflyttning',
    'DESCRIPTION:Ta med pass\\;\\nkort',
    'LOCATION:Fredsgatan 4',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

test('a long Arabic line is folded at 75 octets without cutting a letter', () => {
  const text = 'تبحث البلدية عن سكن يناسب عائلتك وتتفق معك على يوم الانتقال. '.repeat(4).trim()
  const file = calendarFile({ day: '2026-12-16', title: 'السكن', text, place: null }, made)
  const lines = file.split('\r\n')
  expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true)
  expect(file.replaceAll('\r\n ', '')).toContain(`DESCRIPTION:${text}`)
  expect(file).not.toContain('\uFFFD')
})
