import type { GuestHandoffPage, HandoffState } from '@kedjan/contract'
import { useText } from '../../texts/LanguageProvider.tsx'
import { LawSource } from '../../ui/LawSource.tsx'
import { Card } from '../../ui/layout.tsx'
import { Day, Moment, Own } from '../../ui/written.tsx'
import { GuestAsk } from './GuestAsk.tsx'
import { GuestMoves } from './GuestMoves.tsx'
import './notifications.css'

interface Props {
  handoff: GuestHandoffPage
  onAnswered: (state: HandoffState) => void
}

/** The one hand-off that a guest sees: what is asked, what was passed on with it, and the answer. */
export function GuestHandoff({ handoff, onAnswered }: Props) {
  const t = useText()
  return (
    <>
      <Card title={t('notifications.answer.asked')} accent="accent">
        <p>{t('notifications.answer.from', { from: handoff.fromName, to: handoff.toName })}</p>
        {handoff.subject && (
          <p className="guest-subject" dir="auto">
            {handoff.subject}
          </p>
        )}
        {handoff.note && <p dir="auto">{handoff.note}</p>}
        <p>
          {t('notifications.answer.answer_by')}{' '}
          <strong>
            <Day value={handoff.answerBy} />
          </strong>
        </p>
      </Card>
      <PassedOn items={handoff.passedOn} />
      <GuestMoves actions={handoff.actions} onAnswered={onAnswered} />
      <Messages handoff={handoff} />
    </>
  )
}

function PassedOn({ items }: { items: GuestHandoffPage['passedOn'] }) {
  const t = useText()
  const lead = items.length === 0 ? 'passed_on_none' : 'passed_on_lead'
  return (
    <Card title={t('notifications.answer.passed_on')}>
      <p className="muted">{t(`notifications.answer.${lead}`)}</p>
      <dl className="guest-passed-on">
        {items.map((item) => (
          <div key={item.category}>
            <dt>{item.name}</dt>
            {item.values.length === 0 && <dd className="muted">{t('notifications.answer.no_value')}</dd>}
            {item.values.map(({ label, text }) => (
              <dd key={`${label} ${text}`}>
                <Own>{text}</Own>
              </dd>
            ))}
            <dd className="muted">
              {item.sentence} <LawSource value={item.source} />
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

function Messages({ handoff }: { handoff: GuestHandoffPage }) {
  const t = useText()
  return (
    <Card title={t('notifications.answer.messages')}>
      {handoff.messages.length === 0 && <p className="muted">{t('notifications.answer.messages_none')}</p>}
      <ol className="guest-messages">
        {handoff.messages.map((message) => (
          <li key={message.seq}>
            <p className="muted">
              <Own>{message.byName}</Own>
              {' · '}
              <Moment value={message.at} />
            </p>
            <p dir="auto">{message.text}</p>
          </li>
        ))}
      </ol>
      {handoff.actions.includes('ask') && <GuestAsk />}
    </Card>
  )
}
