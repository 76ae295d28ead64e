import type { Dwelling, HandoffPage, HandoffStep } from '@kedjan/contract'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Card } from '../../ui/layout.tsx'
import { Moment, Own } from '../../ui/written.tsx'
import { reasonWords } from './reason-words.ts'
import { StateBadge } from './StateBadge.tsx'

/** Every step so far, the latest first: what, who, when, and what was said. */
export function HandoffSteps({ handoff }: { handoff: HandoffPage }) {
  const t = useText()
  return (
    <Card title={t('handoffs.steps')}>
      <ol className="timeline" reversed>
        {handoff.steps.toReversed().map((step) => (
          <li key={step.seq}>
            <StepLines step={step} />
          </li>
        ))}
      </ol>
    </Card>
  )
}

function StepLines({ step }: { step: HandoffStep }) {
  const t = useText()
  const format = useFormat()
  return (
    <>
      <StateBadge state={step.state} />
      <p className="muted">
        <Own>{step.byOrganisationName}</Own>
        {step.byName && (
          <>
            {', '}
            <Own>{step.byName}</Own>
          </>
        )}
        {' · '}
        <Moment value={step.at} />
      </p>
      {step.reason && <p>{t('handoffs.step.reason', { reason: reasonWords(step.reason, t) })}</p>}
      {step.agreedDay && <p>{t('handoffs.step.agreed_day', { day: format.day(step.agreedDay, 'full') })}</p>}
      {step.dwelling && <DwellingWords dwelling={step.dwelling} />}
      {step.note && <blockquote>{step.note}</blockquote>}
    </>
  )
}

function DwellingWords({ dwelling }: { dwelling: Dwelling }) {
  const t = useText()
  const format = useFormat()
  const parts = [
    t('handoffs.dwelling.words', { rooms: dwelling.rooms, beds: dwelling.bedsCount }),
    ...(dwelling.stepFree ? [t('handoffs.dwelling.step_free')] : []),
    t('handoffs.dwelling.from', { day: format.day(dwelling.availableFrom) }),
    dwelling.contractEndsOn === null
      ? t('handoffs.dwelling.permanent')
      : t('handoffs.dwelling.ends', { day: format.day(dwelling.contractEndsOn) }),
  ]
  return <p>{parts.join(' · ')}</p>
}
