import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWrite } from '../../api/use-write.ts'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/layout.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { Moment } from '../../ui/written.tsx'
import { LinkSent, linkQuery } from './api.ts'
import { FormError } from './FormError.tsx'
import './notifications.css'

interface Props {
  /** What is asked about, and its id. */
  about: 'handoff' | 'step'
  id: string
  to: string
}

/** For the sender: which links the receiver has had, and what became of them. Nothing where the receiver signs in. */
export function AnswerLinks({ about, id, to }: Props) {
  const t = useText()
  const path = about === 'handoff' ? `/api/handoffs/${id}` : `/api/milestones/${id}`
  const toast = useToast()
  const status = useQuery(linkQuery(path))
  const send = useWrite(LinkSent, () => toast(t('notifications.link.sent')))
  if (!status.data?.isByLink) return null
  const { links, hasContact, maySend } = status.data
  return (
    <Card title={t(about === 'handoff' ? 'notifications.link.title' : 'notifications.link.step_title')}>
      {!hasContact && (
        <>
          <p>{t('notifications.link.no_contact')}</p>
          <p>
            <Link to="/organisations/$organisationId" params={{ organisationId: to }}>
              {t('notifications.link.to_organisation')}
            </Link>
          </p>
        </>
      )}
      {hasContact && (
        <p className="muted">{t(about === 'handoff' ? 'notifications.link.lead' : 'notifications.link.step_lead')}</p>
      )}
      {links.length === 0 && <p>{t('notifications.link.none')}</p>}
      <ul className="link-list">
        {links.map(({ sentAt, state }) => (
          <li key={sentAt}>
            <Moment value={sentAt} />
            <Badge tone={state === 'used' ? 'ok' : 'quiet'}>{t(`notifications.link.state.${state}`)}</Badge>
          </li>
        ))}
      </ul>
      <FormError error={send.error} />
      {maySend && (
        <div>
          <Button busy={send.isPending} onPress={() => send.mutate({ path: `${path}/answer-link`, body: {} })}>
            {t('notifications.link.send')}
          </Button>
        </div>
      )}
    </Card>
  )
}
