import type { CaughtMessage } from '@kedjan/contract'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { buttonClass } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { Code, Moment } from '../../ui/written.tsx'
import './notifications.css'

const link = /https?:\/\/\S+/

/** Every message, newest first. */
export function CaughtList({ messages }: { messages: readonly CaughtMessage[] }) {
  const t = useText()
  if (messages.length === 0)
    return (
      <EmptyState title={t('notifications.post.empty')}>
        <p>{t('notifications.post.empty_text')}</p>
      </EmptyState>
    )
  return (
    <ul className="post-list">
      {messages.map((message) => (
        <li key={message.id} className="card">
          <Caught message={message} />
        </li>
      ))}
    </ul>
  )
}

function Caught({ message }: { message: CaughtMessage }) {
  const t = useText()
  const address = link.exec(message.text)?.[0]
  return (
    <article className="stack gap-s">
      {message.subject && <h2 dir="auto">{message.subject}</h2>}
      <p className="muted">
        <Badge tone="quiet">{t(`notifications.post.${message.channel}`)}</Badge> {t('notifications.post.to')}{' '}
        <Code value={message.to} /> · <Moment value={message.at} />
      </p>
      <p className="post-text" dir="auto">
        {message.text}
      </p>
      {address && (
        <p>
          <a className={buttonClass()} href={address}>
            {t('notifications.post.open')}
          </a>
        </p>
      )}
    </article>
  )
}
