import type { Me } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { meQuery, signInAddress } from '../features/session/api.ts'
import { useText } from '../texts/LanguageProvider.tsx'
import { buttonClass } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { ErrorState } from '../ui/states.tsx'
import { PagePending } from './PagePending.tsx'

interface Props {
  kind: 'staff' | 'person'
  children: ReactNode
}

/** Lets the right kind of visitor through and tells the others how to get in. The server decides what they may see. */
export function Gate({ kind, children }: Props) {
  const me = useQuery(meQuery)
  if (me.data?.kind === kind) return children
  if (me.data) return <SignInFirst kind={kind} me={me.data} />
  if (!me.error) return <PagePending />
  return (
    <main className="main">
      <ErrorState error={me.error} onRetry={() => void me.refetch()} />
    </main>
  )
}

function SignInFirst({ kind, me }: { kind: Props['kind']; me: Me }) {
  const t = useText()
  const here = useLocation({ select: (location) => location.href })
  const other = me.kind === 'nobody' ? 'nobody' : `other_${kind}`
  return (
    <main className="main" id="main">
      <Page title={t(`shell.gate_${other}`)} lead={t(`shell.gate_${other}_text`)}>
        <div className="row gap-s">
          <a className={buttonClass('primary')} href={signInAddress(here)}>
            {t('shell.sign_in')}
          </a>
          <a className={buttonClass()} href="/">
            {t('shell.to_start')}
          </a>
        </div>
      </Page>
    </main>
  )
}
