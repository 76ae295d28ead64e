import type { OwnPage } from '@kedjan/contract'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { PathSteps } from './PathSteps.tsx'

type OwnJourney = OwnPage['journeys'][number]

interface Props {
  own: Pick<OwnPage, 'path' | 'journeys'>
}

/** Every chain the person is on, one after the other; what lies behind is folded, and says how it ended. */
export function WholePath({ own: { path, journeys } }: Props) {
  const t = useText()
  if (path.length === 0) return <EmptyState title={t('own.no_path')} />
  const ordered = journeys.toSorted((one, other) => one.startedOn.localeCompare(other.startedOn))
  return ordered.map((journey) => {
    const steps = path.filter((step) => step.journeyId === journey.id)
    if (steps.length === 0) return null
    const isBehind = journey.end !== null && journeys.some(({ openedBy }) => openedBy === journey.id)
    return (
      <section key={journey.id} className="own-card">
        <h2>
          <bdi>{journey.name}</bdi>
        </h2>
        <HowItEnded journey={journey} />
        {isBehind ? (
          <details>
            <summary>{t('own.see_steps')}</summary>
            <PathSteps steps={steps} />
          </details>
        ) : (
          <PathSteps steps={steps} />
        )}
      </section>
    )
  })
}

function HowItEnded({ journey: { end } }: { journey: OwnJourney }) {
  const t = useText()
  const format = useFormat()
  if (!end) return null
  return <p className="own-step-line">{t(`own.ended.${end.how}`, { day: format.day(end.on) })}</p>
}
