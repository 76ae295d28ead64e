import type { Journey, Milestone } from '@kedjan/contract'
import type { ReactNode } from 'react'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { CountedDay } from '../../ui/CountedDay.tsx'
import { StallRemark } from '../../ui/StallRemark.tsx'
import { gapSentence, stateTone, whenOf } from './describe.ts'
import { LastDayText } from './LastDayText.tsx'
import type { Span } from './spans.ts'

interface Props {
  span: Span | undefined
  journey: Journey | undefined
  whose: string | null
  action: ReactNode
}

/** Everything about the chosen milestone, beside the drawing. */
export function ChainDetails({ span, journey, whose, action }: Props) {
  const t = useText()
  if (!span || !journey) return <p className="chain-choose">{t('chain.choose')}</p>
  const { milestone } = span
  return (
    <section className="chain-details" aria-label={t('chain.details')}>
      <header>
        <h3>{milestone.name}</h3>
        <Badge tone={stateTone(milestone.state)}>{t(`chain.state.${milestone.state}`)}</Badge>
        <span className="chain-of">{whose ? `${journey.name} · ${whose}` : journey.name}</span>
      </header>
      <p>{milestone.help}</p>
      <Facts span={span} journey={journey} />
      <Remarks milestone={milestone} />
      {action}
    </section>
  )
}

function Facts({ span, journey }: { span: Span; journey: Journey }) {
  const t = useText()
  const format = useFormat()
  const { milestone } = span
  return (
    <dl className="chain-facts">
      <dt>{t('chain.responsible')}</dt>
      <dd>
        <bdi>{milestone.responsibleName}</bdi>
      </dd>
      {milestone.outcome !== null && (
        <>
          <dt>{t('chain.outcome')}</dt>
          <dd>
            <strong>{milestone.outcome}</strong>
          </dd>
        </>
      )}
      <dt>{t('chain.when')}</dt>
      <dd>
        {whenOf(milestone, { t, format })}
        {span.gap && <span className="chain-gap-words">{gapSentence(span.gap, t)}</span>}
      </dd>
      <dt>{t('chain.deadline')}</dt>
      <dd>
        <LastDayText deadline={milestone.deadline} full />
        <CountedDay counting={milestone.counting} />
      </dd>
      <dt>{t('chain.depends_on')}</dt>
      <dd>{dependenciesOf(milestone, journey).join(', ') || t('chain.depends_on_nothing')}</dd>
    </dl>
  )
}

/** The names of the milestones that one waits for. */
export function dependenciesOf(milestone: Milestone, journey: Journey): string[] {
  return milestone.dependsOn.flatMap((key) => journey.milestones.find((other) => other.key === key)?.name ?? [])
}

function Remarks({ milestone }: { milestone: Milestone }) {
  const t = useText()
  const format = useFormat()
  return (
    <ul className="chain-remarks">
      {milestone.state === 'hidden' && <li>{t('chain.why_hidden')}</li>}
      {milestone.pendingElsewhere && <li>{t('chain.pending_elsewhere')}</li>}
      {milestone.actor === 'person' && <li>{t('chain.done_by.person')}</li>}
      {milestone.critical && milestone.state !== 'done' && <li>{t('chain.critical')}</li>}
      {milestone.stall && (
        <li>
          <StallRemark stall={milestone.stall} />
        </li>
      )}
      {milestone.stallOn && (milestone.state === 'open' || milestone.state === 'stalled') && (
        <li>{t('chain.stall_on', { day: format.day(milestone.stallOn) })}</li>
      )}
    </ul>
  )
}
