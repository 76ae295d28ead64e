import type { AgreementPage as Agreement } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { AgreementActions } from '../features/agreements/AgreementActions.tsx'
import { AgreementFacts, Parties } from '../features/agreements/AgreementFacts.tsx'
import { agreementQuery } from '../features/agreements/api.ts'
import { FlowTable } from '../features/agreements/FlowTable.tsx'
import { InForce, OwnStanding } from '../features/agreements/Standing.tsx'
import { useStaff } from '../features/session/use-me.ts'
import { useText } from '../texts/LanguageProvider.tsx'
import { Stack } from '../ui/layout.tsx'
import { Page } from '../ui/Page.tsx'
import { ErrorState, Loading } from '../ui/states.tsx'
import { Own } from '../ui/written.tsx'
import './staff.css'
import '../features/agreements/agreements.css'

/** One agreement: what it is about, who takes part, and what they tell each other each time. */
export function AgreementPage() {
  const t = useText()
  const { agreementId } = useParams({ from: '/staff/agreements/$agreementId' })
  const { data, error, refetch } = useQuery(agreementQuery(agreementId))
  if (data) return <Shown key={data.id} agreement={data} />
  return (
    <Page title={t('agreements.column.title')}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading rows={8} />}
    </Page>
  )
}

function Shown({ agreement }: { agreement: Agreement }) {
  const t = useText()
  const { permissions, organisationName } = useStaff()
  const maySign = permissions.includes('agreements.sign')
  return (
    <Page
      title={<Own>{agreement.title}</Own>}
      tabTitle={t('agreements.column.title')}
      lead={
        <>
          <p>
            <Link to="/agreements">{t('agreements.title')}</Link> · {t(`agreements.kind.${agreement.kind}`)} ·{' '}
            <InForce agreement={agreement} />
          </p>
          <p>
            <OwnStanding own={agreement.own} />
          </p>
        </>
      }
      aside={maySign && <AgreementActions agreement={agreement} organisation={organisationName} />}
    >
      <Stack>
        <AgreementFacts agreement={agreement} />
        <FlowTable flows={agreement.flows} mayEnd={maySign} />
        <Parties parties={agreement.parties} />
      </Stack>
    </Page>
  )
}
