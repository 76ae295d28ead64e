import type { OwnPage } from '@kedjan/contract'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { CountedDay } from '../../ui/CountedDay.tsx'
import { Day } from '../../ui/written.tsx'
import { Reach } from './Reach.tsx'

export type PathStep = OwnPage['path'][number]

interface Props {
  steps: readonly PathStep[]
  /** Only what, who and when. */
  isShort?: boolean
}

/** The chain as a list from what is done to what comes later; each mark differs in shape, and says its word. */
export function PathSteps({ steps, isShort = false }: Props) {
  return (
    <ol className="own-path">
      {steps.map((step) => (
        <li key={`${step.journeyId} ${step.key}`} className={`own-step own-step-${step.state}`}>
          <StepMark state={step.state} />
          <div className="own-step-words">
            <StepHead step={step} />
            {!isShort && step.state !== 'done' && (
              <p>
                <bdi>{step.help}</bdi>
              </p>
            )}
            {step.stall && step.state === 'now' && <StallLine stall={step.stall} />}
            <StepLines step={step} isShort={isShort} />
          </div>
        </li>
      ))}
    </ol>
  )
}

function StallLine({ stall }: { stall: NonNullable<PathStep['stall']> }) {
  const t = useText()
  return <p>{stall.because === null ? t('own.stall_told') : t('own.stall_because', { because: stall.because })}</p>
}

function StepMark({ state }: { state: PathStep['state'] }) {
  return (
    <svg className="own-step-mark" viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="10" />
      {state === 'done' && <path d="M7 12.5l3.5 3.5L17 8.5" />}
      {state === 'now' && <circle className="own-step-dot" cx="12" cy="12" r="4.5" />}
    </svg>
  )
}

function StepHead({ step }: { step: PathStep }) {
  const t = useText()
  return (
    <p className="own-step-name">
      <bdi>{step.name}</bdi>
      <span className="own-step-state">
        {t(`own.state_${step.state}`)} {step.late && <Badge tone="bad">{t('own.late')}</Badge>}
      </span>
    </p>
  )
}

function StepLines({ step, isShort }: { step: PathStep; isShort: boolean }) {
  const t = useText()
  return (
    <>
      <p className="own-step-line">
        {step.state !== 'done' && `${t('own.responsible')} `}
        <bdi>{step.responsibleName}</bdi>
      </p>
      {step.outcome !== null && (
        <p className="own-step-line own-step-outcome">
          {t('own.outcome')} <bdi>{step.outcome}</bdi>
        </p>
      )}
      <StepDay step={step} />
      {!isShort && step.state === 'now' && <CountedDay counting={step.counting} />}
      {!isShort && step.state !== 'done' && step.reach !== null && <Reach reach={step.reach} />}
    </>
  )
}

function StepDay({ step: { state, doneOn, dueOn, expectedTo } }: { step: PathStep }) {
  const t = useText()
  if (state === 'done') return doneOn && <DayLine words={t('own.done_on')} day={doneOn} />
  if (dueOn) return <DayLine words={t('own.at_latest_they')} day={dueOn} />
  return expectedTo && <DayLine words={t('own.expected')} day={expectedTo} />
}

function DayLine({ words, day }: { words: string; day: string }) {
  return (
    <p className="own-step-line">
      {words} <Day value={day} />
    </p>
  )
}
