import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { CalendarIcon } from '../../ui/icons.tsx'
import { type CalendarEntry, calendarFile } from './calendar-file.ts'

/** Hands the day to the phone's own calendar; the file is made here and sent nowhere. */
export function AddToCalendar({ entry }: { entry: CalendarEntry }) {
  const t = useText()
  function save(): void {
    const file = calendarFile(entry, { stamp: new Date().toISOString(), uid: `${crypto.randomUUID()}@kedjan` })
    const address = URL.createObjectURL(new Blob([file], { type: 'text/calendar;charset=utf-8' }))
    Object.assign(document.createElement('a'), { href: address, download: 'kedjan.ics' }).click()
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
  }
  return (
    <div className="own-wide-button no-print" data-silent>
      <Button look="primary" onPress={save}>
        <CalendarIcon />
        {t('own.add_to_calendar')}
      </Button>
    </div>
  )
}
