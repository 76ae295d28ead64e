import type { HandoffPage as Handoff } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { MadePapers } from '../features/documents/MadePapers.tsx'
import { handoffQuery } from '../features/handoffs/api.ts'
import { HandoffActions } from '../features/handoffs/HandoffActions.tsx'
import { HandoffClock } from '../features/handoffs/HandoffClock.tsx'
import { HandoffMessages } from '../features/handoffs/HandoffMessages.tsx'
import { HandoffLead, PassedOn, PersonsCovered } from '../features/handoffs/HandoffParts.tsx'
import { HandoffSteps } from '../features/handoffs/HandoffSteps.tsx'
import { AnswerLinks } from '../features/notifications/AnswerLinks.tsx'
import { useMay } from '../features/session/use-me.ts'
import { useText } from '../texts/LanguageProvider.tsx'
import { Page } from '../ui/Page.tsx'
import { ErrorState, Loading } from '../ui/states.tsx'
import './staff.css'

export function HandoffPage() {
  const t = useText()
  const { handoffId } = useParams({ from: '/staff/handoffs/$handoffId' })
  const handoff = useQuery(handoffQuery(handoffId))
  if (handoff.data) return <Shown handoff={handoff.data} />
  return (
    <Page title={t('handoffs.tab_title')}>
      {handoff.error ? <ErrorState error={handoff.error} onRetry={() => handoff.refetch()} /> : <Loading rows={8} />}
    </Page>
  )
}

function Shown({ handoff }: { handoff: Handoff }) {
  const t = useText()
  const mayRefer = useMay('handoffs.refer')
  return (
    <Page
      title={t('handoffs.title', { kind: t(`handoffs.kind.${handoff.kind}`), to: handoff.toName })}
      tabTitle={t('handoffs.tab_title')}
      lead={<HandoffLead handoff={handoff} />}
      aside={<HandoffClock handoff={handoff} />}
    >
      <HandoffActions handoff={handoff} />
      {handoff.replaces && (
        <p className="notice">
          {t('handoffs.replaces')}.{' '}
          <Link to="/handoffs/$handoffId" params={{ handoffId: handoff.replaces }}>
            {t('handoffs.see_earlier')}
          </Link>
        </p>
      )}
      <div className="two-columns">
        <div className="stack gap-m">
          <PassedOn handoff={handoff} />
          <HandoffMessages handoff={handoff} />
          {handoff.kind === 'referral' && handoff.mine === 'sender' && mayRefer && (
            <AnswerLinks about="handoff" id={handoff.id} to={handoff.to} />
          )}
        </div>
        <div className="stack gap-m">
          <PersonsCovered handoff={handoff} />
          <HandoffSteps handoff={handoff} />
          <Letter handoff={handoff} />
        </div>
      </div>
    </Page>
  )
}

/** The sender writes to the household while the decision stands. */
function Letter({ handoff }: { handoff: Handoff }) {
  const t = useText()
  const mayWrite = useMay('handoffs.issue_anvisning')
  const stands = ['decided', 'acknowledged', 'housing_reported', 'date_agreed'].includes(handoff.state)
  if (handoff.kind !== 'anvisning' || handoff.mine !== 'sender' || handoff.closed || !stands || !mayWrite) return null
  const letter = { path: `/api/handoffs/${handoff.id}/letter`, name: t('documents.made.letter') }
  return <MadePapers papers={[letter]} spoken={[]} />
}
