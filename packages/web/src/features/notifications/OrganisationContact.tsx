import type { ContactPage } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/layout.tsx'
import { ErrorState, Loading } from '../../ui/states.tsx'
import { Code } from '../../ui/written.tsx'
import { contactQuery } from './api.ts'

const ContactDialog = lazy(async () => ({ default: (await import('./ContactDialog.tsx')).ContactDialog }))

/** Where the organisation is written to, for the coordinator. */
export function OrganisationContact({ organisationId }: { organisationId: string }) {
  const t = useText()
  const [isEditing, setEditing] = useState(false)
  const contact = useQuery(contactQuery(organisationId))
  if (contact.error) return <ErrorState error={contact.error} onRetry={() => void contact.refetch()} />
  if (!contact.data) return <Loading rows={3} />
  const { isOwn, hasUsers } = contact.data
  return (
    <Card title={t('notifications.contact.title')}>
      <p className="muted">{t(`notifications.contact.${sentence(isOwn, hasUsers)}`)}</p>
      {(isOwn || !hasUsers) && (
        <>
          <Addresses page={contact.data} />
          <div>
            <Button onPress={() => setEditing(true)}>{t('notifications.contact.edit')}</Button>
          </div>
        </>
      )}
      {isEditing && (
        <Suspense fallback={null}>
          <ContactDialog page={contact.data} onClose={() => setEditing(false)} />
        </Suspense>
      )}
    </Card>
  )
}

function sentence(isOwn: boolean, hasUsers: boolean): string {
  if (isOwn) return 'own'
  return hasUsers ? 'signs_in' : 'by_link'
}

function Addresses({ page: { contact } }: { page: ContactPage }) {
  const t = useText()
  if (!contact) return <p>{t('notifications.contact.none')}</p>
  return (
    <dl className="data-list">
      <div>
        <dt>{t('notifications.contact.mailbox')}</dt>
        <dd>
          <Code value={contact.mailbox} />
          <Unreachable since={contact.mailboxUnreachableSince} />
        </dd>
      </div>
      {contact.second && (
        <div>
          <dt>{t('notifications.contact.second')}</dt>
          <dd>
            <Code value={contact.second.address} />
            <Unreachable since={contact.second.unreachableSince} />
          </dd>
        </div>
      )}
    </dl>
  )
}

function Unreachable({ since }: { since: string | null }) {
  const t = useText()
  const format = useFormat()
  if (since === null) return null
  return <p className="field-error">{t('notifications.contact.unreachable', { day: format.moment(since) })}</p>
}
