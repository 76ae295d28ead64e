import { describe, expect, it } from 'vitest'
import { type CalendarEntry, calendarFile } from './calendar-file.ts'

const stamp = '2026-11-24T08:00:00.123Z'
const entry: CalendarEntry = {
  uid: '018f-1@kedjan',
  when: { day: '2026-12-14' },
  title: 'Folkbokföring',
  text: 'Ta med pass; alla kommer, även barn.\nSkatteverket',
  place: null,
}

describe('a calendar file', () => {
  it('is written as RFC 5545 says', () => {
    expect(calendarFile([entry], stamp).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Kedjan//Kedjan//SV',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:018f-1@kedjan',
      'DTSTAMP:20261124T080000Z',
      'DTSTART;VALUE=DATE:20261214',
      'SUMMARY:Folkbokföring',
      'DESCRIPTION:Ta med pass\\; alla kommer\\, även barn.\\nSkatteverket',
      'CLASS:PRIVATE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  it('writes a meeting by the moment in UTC', () => {
    const when = { from: '2026-12-14T08:30:00Z', to: '2026-12-14T09:15:00Z' }
    const text = calendarFile([{ ...entry, when, place: 'Servicekontoret' }], stamp)
    expect(text).toContain('DTSTART:20261214T083000Z\r\nDTEND:20261214T091500Z\r\n')
    expect(text).toContain('LOCATION:Servicekontoret\r\n')
  })

  it('folds long lines at 75 octets without cutting a sign in two', () => {
    const text = calendarFile([{ ...entry, title: 'سجّلوا أنفسكم في السجل السكاني 😀 '.repeat(6) }], stamp)
    const lines = text.split('\r\n')
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(text.isWellFormed()).toBe(true)
    expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${'سجّلوا أنفسكم في السجل السكاني 😀 '.repeat(6)}`)
  })

  it('is the same whenever the same is asked for at the same moment', () => {
    expect(calendarFile([entry], stamp)).toBe(calendarFile([entry], stamp))
  })
})
