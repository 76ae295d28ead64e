import { useLanguage, useText } from '../../texts/LanguageProvider.tsx'
import { buttonClass } from '../../ui/Button.tsx'
import { CalendarIcon } from '../../ui/icons.tsx'

/** Hands the day to the phone's own calendar, which knows it again when it is handed over once more. */
export function AddToCalendar({ milestoneId }: { milestoneId: string }) {
  const t = useText()
  const { language } = useLanguage()
  return (
    <div className="own-wide-button no-print" data-silent>
      <a className={buttonClass('primary')} href={`/api/own/calendar/${milestoneId}?language=${language}`} download>
        <CalendarIcon />
        {t('own.add_to_calendar')}
      </a>
    </div>
  )
}
