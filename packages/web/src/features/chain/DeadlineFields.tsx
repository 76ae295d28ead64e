import type { DeadlineAct, DeadlineChoices } from '@kedjan/contract'
import { fieldError } from '../../api/problem.ts'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { Source } from '../../ui/written.tsx'
import { DeadlineGrounds } from './DeadlineGrounds.tsx'
import type { DeadlineForm } from './deadline-form.ts'

interface Props {
  choices: DeadlineChoices
  form: DeadlineForm
  change: (part: Partial<DeadlineForm>) => void
  error: unknown
}

/** The grounds that the law foresees for the step, and the days that the chosen act asks for. */
export function DeadlineFields({ act, ...props }: Props & { act: DeadlineAct }) {
  switch (act) {
    case 'extend':
      return <ExtendFields {...props} />
    case 'pause':
      return <PauseFields {...props} />
    case 'resume':
      return <ResumeFields {...props} />
    case 'shift':
      return <ShiftFields {...props} />
    case 'take_back':
      return <TakeBackFields {...props} />
    case 'correct_day':
      return <CorrectFields {...props} />
  }
}

function ExtendFields({ choices, form, change, error }: Props) {
  const t = useText()
  const format = useFormat()
  const chosen = choices.extend.find(({ ground }) => ground === form.extendOn)
  return (
    <>
      <DeadlineGrounds
        choices={choices.extend.map(({ ground, ...words }) => ({ id: ground, ...words }))}
        chosen={form.extendOn}
        onChoose={(extendOn) => change({ extendOn })}
      />
      {chosen?.mustBeTold && <p>{t('deadlines.must_be_told')}</p>}
      {chosen && (
        <DateField
          label={t('deadlines.until')}
          help={
            chosen.latest
              ? t('deadlines.until_most', { latest: format.day(chosen.latest) })
              : t('deadlines.until_after', { after: format.day(chosen.after) })
          }
          value={form.to}
          onChange={(to) => change({ to })}
          min={chosen.after}
          {...(chosen.latest && { max: chosen.latest })}
          error={fieldError(error, 'until')}
          isRequired={chosen.latest === null}
        />
      )}
    </>
  )
}

function PauseFields({ choices, form, change, error }: Props) {
  const t = useText()
  const format = useFormat()
  const [any] = choices.pause
  const within = any && { min: any.from, max: any.to }
  return (
    <>
      <DeadlineGrounds
        choices={choices.pause.map(({ ground, ...words }) => ({ id: ground, ...words }))}
        chosen={form.pauseOn}
        onChoose={(pauseOn) => change({ pauseOn })}
      />
      <DateField
        label={t('deadlines.pause_from')}
        help={any ? t('deadlines.pause_within', { from: format.day(any.from), to: format.day(any.to) }) : ''}
        value={form.from}
        onChange={(from) => change({ from })}
        {...within}
        error={fieldError(error, 'from')}
        isRequired
      />
      <DateField
        label={t('deadlines.pause_to')}
        value={form.to}
        onChange={(to) => change({ to })}
        {...(any && { min: any.from })}
        error={fieldError(error, 'to')}
        isRequired
      />
    </>
  )
}

function ResumeFields({ choices, form, change, error }: Props) {
  const t = useText()
  const format = useFormat()
  const { resume } = choices
  if (!resume) return null
  return (
    <>
      <p>
        {t('deadlines.paused', { from: format.day(resume.from), to: format.day(resume.to), when: resume.when })}{' '}
        <Source value={resume.source} />
      </p>
      <DateField
        label={t('deadlines.resume_from')}
        value={form.from}
        onChange={(from) => change({ from })}
        min={resume.from}
        max={resume.to}
        error={fieldError(error, 'from')}
        isRequired
      />
    </>
  )
}

function ShiftFields({ choices, form, change, error }: Props) {
  const t = useText()
  const format = useFormat()
  const [any] = choices.shift
  return (
    <>
      <DeadlineGrounds
        choices={choices.shift.map(({ ground, ...words }) => ({ id: ground, ...words }))}
        chosen={form.shiftOn}
        onChoose={(shiftOn) => change({ shiftOn })}
      />
      <DateField
        label={t('deadlines.shift_to')}
        help={any ? t('deadlines.shift_after', { after: format.day(any.after) }) : ''}
        value={form.to}
        onChange={(to) => change({ to })}
        {...(any && { min: any.after })}
        error={fieldError(error, 'to')}
        isRequired
      />
    </>
  )
}

function TakeBackFields({ choices, form, change }: Props) {
  const t = useText()
  return (
    <RadioGroup
      label={t('deadlines.take_back')}
      options={choices.takeBack.map(({ of, when, source }) => ({
        id: of,
        name: t(`deadlines.take_back.${of}`),
        about: t('deadlines.take_back.when', { when, source }),
      }))}
      value={form.takeBack}
      onChange={(takeBack) => change({ takeBack })}
    />
  )
}

function CorrectFields({ choices, form, change, error }: Props) {
  const t = useText()
  const format = useFormat()
  const { correct } = choices
  if (!correct) return null
  return (
    <DateField
      label={t('deadlines.correct_on')}
      help={t('deadlines.correct_within', { from: format.day(correct.from), to: format.day(correct.to) })}
      value={form.to}
      onChange={(to) => change({ to })}
      min={correct.from}
      max={correct.to}
      error={fieldError(error, 'on')}
      isRequired
    />
  )
}
