import type { OwnNotices } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useWrite } from '../../api/use-write.ts'
import { useFormat, useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorState, Loading } from '../../ui/states.tsx'
import { ownNoticesQuery, Proven } from './api.ts'
import { CodeField } from './CodeField.tsx'
import { FormError } from './FormError.tsx'
import { OwnNoticesForm } from './OwnNoticesForm.tsx'

/** How it stands, the code that is waited for, and the choice. */
export function OwnNoticesCards() {
  const t = useText()
  const format = useFormat()
  const notices = useQuery(ownNoticesQuery)
  if (notices.error) return <ErrorState error={notices.error} onRetry={() => void notices.refetch()} />
  if (!notices.data) return <Loading rows={4} />
  const { channel, proven, unreachableSince } = notices.data
  return (
    <>
      <section className="own-card">
        <p role="status">
          <strong>{standing(notices.data, { t, format })}</strong>
        </p>
        {channel !== 'off' && !proven && !unreachableSince && <ProveForm />}
      </section>
      <section className="own-card">
        <OwnNoticesForm key={`${channel} ${notices.data.address}`} notices={notices.data} />
      </section>
    </>
  )
}

interface Words {
  t: ReturnType<typeof useText>
  format: ReturnType<typeof useFormat>
}

function standing({ channel, address, proven, unreachableSince }: OwnNotices, { t, format }: Words): string {
  if (channel === 'off') return t('notifications.own.now_off')
  // A number begins with dots here, which have no direction of their own: it is read from the left.
  const shown = `\u2066${address ?? ''}\u2069`
  if (unreachableSince)
    return t('notifications.own.now_unreachable', { address: shown, day: format.moment(unreachableSince) })
  return t(proven ? 'notifications.own.now_on' : 'notifications.own.now_unproven', { address: shown })
}

function ProveForm() {
  const t = useText()
  const [code, setCode] = useState('')
  const prove = useWrite(Proven)
  function submit(event: FormEvent): void {
    event.preventDefault()
    prove.mutate({ path: '/api/own/notices/prove', body: { code } })
  }
  return (
    <form className="stack gap-m" onSubmit={submit}>
      <p>{t('notifications.own.code_sent')}</p>
      <CodeField
        label={t('notifications.own.code')}
        help={t('notifications.own.code_help')}
        value={code}
        onChange={setCode}
      />
      <FormError error={prove.error} />
      <div className="own-wide-button">
        <Button type="submit" look="primary" busy={prove.isPending}>
          {t('notifications.own.prove')}
        </Button>
      </div>
    </form>
  )
}
