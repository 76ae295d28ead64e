import type { HandoffPage } from '@kedjan/contract'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Help } from '../../ui/Help.tsx'
import { Day } from '../../ui/written.tsx'
import { DaysLeft } from './StateBadge.tsx'

/** By when it must be answered and fulfilled, and how that was counted. */
export function HandoffClock({ handoff }: { handoff: HandoffPage }) {
  const t = useText()
  const { answerBy, receiveBy } = handoff
  return (
    <section className="next-card" aria-label={t('handoffs.clock.title')}>
      <p className="next-who">{t('handoffs.clock.title')}</p>
      {answerBy === null && receiveBy === null && <p>{t('handoffs.clock.none')}</p>}
      {answerBy && <ClockLine name={t('handoffs.clock.answer_by')} day={answerBy} handoff={handoff} />}
      {receiveBy && <ClockLine name={t('handoffs.clock.receive_by')} day={receiveBy} handoff={handoff} />}
      <Counted handoff={handoff} />
    </section>
  )
}

function ClockLine({ name, day, handoff }: { name: string; day: string; handoff: HandoffPage }) {
  return (
    <p className="next-due">
      <span>{name}</span>
      <strong>
        <Day value={day} />
      </strong>
      {handoff.dueOn === day && <DaysLeft days={handoff.daysLeft} />}
    </p>
  )
}

function Counted({ handoff }: { handoff: HandoffPage }) {
  const t = useText()
  const format = useFormat()
  const { deadline } = handoff
  if (!deadline) return null
  return (
    <p className="muted">
      {t('handoffs.clock.counted')} ({t(`handoffs.clock.${deadline.strength}`)}){' '}
      <Help title={t('handoffs.clock.counted')} source={deadline.source}>
        <p>{deadline.sentence}</p>
        <p>{t('handoffs.clock.from', { day: format.day(deadline.anchorOn) })}</p>
      </Help>
    </p>
  )
}
