import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Row } from '../../ui/layout.tsx'
import { Between } from './Clock.tsx'
import { TimeField } from './TimeField.tsx'
import { type DayHours, daysOf, sameAllWeek } from './week-hours.ts'

interface Props {
  days: readonly DayHours[]
  onChange: (days: DayHours[]) => void
  /** Interpreters also say how they take part. */
  isInterpreter?: boolean
  /** The hours of the office, for a desk that keeps the same. */
  placeHours?: Parameters<typeof daysOf>[0]
}

const modes = ['site', 'video', 'phone'] as const

/** The hours of a week with lunch, a line a day. */
export function WeekHoursField({ days, onChange, isInterpreter = false, placeHours }: Props) {
  const t = useText()
  const set = (weekday: number, more: Partial<DayHours>) =>
    onChange(days.map((day) => (day.weekday === weekday ? { ...day, ...more } : day)))
  return (
    <fieldset className="week-hours">
      <legend>{t('visits.hours.week')}</legend>
      <Row gap="s">
        <Button small onPress={() => onChange(sameAllWeek(days))}>
          {t('visits.hours.same_all_week')}
        </Button>
        {placeHours && (
          <Button small onPress={() => onChange(daysOf(placeHours))}>
            {t('visits.hours.as_place')}
          </Button>
        )}
      </Row>
      {days.map((day) => (
        <DayLine
          key={day.weekday}
          day={day}
          isInterpreter={isInterpreter}
          onChange={(more) => set(day.weekday, more)}
        />
      ))}
    </fieldset>
  )
}

interface LineProps {
  day: DayHours
  isInterpreter: boolean
  onChange: (more: Partial<DayHours>) => void
}

function DayLine({ day, isInterpreter, onChange }: LineProps) {
  const t = useText()
  const weekday = useFormat().weekday(day.weekday)
  const times = [
    ['from', 'visits.hours.opens'],
    ['lunchFrom', 'visits.hours.lunch_from'],
    ['lunchTo', 'visits.hours.lunch_to'],
    ['to', 'visits.hours.closes'],
  ] as const
  return (
    <div className="week-hours-day">
      <Checkbox isSelected={day.isOpen} onChange={(isOpen) => onChange({ isOpen })}>
        {weekday}
      </Checkbox>
      {day.isOpen ? (
        <div className="week-hours-times">
          {times.map(([key, label]) => (
            <TimeField
              key={key}
              label={t(label)}
              of={weekday}
              value={day[key]}
              onChange={(value) => onChange({ [key]: value })}
            />
          ))}
          {isInterpreter && (
            <Choice
              label={t('visits.hours.mode', { weekday })}
              options={modes.map((id) => ({ id, name: t(`visits.mode.${id}`) }))}
              value={day.mode}
              onChange={(mode) => onChange({ mode })}
            />
          )}
          {day.more.map(({ from, to, mode }) => (
            <span key={from} className="muted">
              {t('visits.hours.and_also')} <Between from={from} to={to} />
              {mode && ` ${t(`visits.mode.${mode}`)}`}
            </span>
          ))}
        </div>
      ) : (
        <span className="muted">{t('visits.board.closed')}</span>
      )}
    </div>
  )
}
