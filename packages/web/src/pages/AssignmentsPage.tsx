import { useQuery } from '@tanstack/react-query'
import { AssignmentsView } from '../features/visits/AssignmentsView.tsx'
import { assignmentsQuery } from '../features/visits/api.ts'
import { useText } from '../texts/LanguageProvider.tsx'
import { Page } from '../ui/Page.tsx'
import { ErrorState, Loading } from '../ui/states.tsx'
import './staff.css'

/** Whom an agency lets act in its name at meeting places. */
export function AssignmentsPage() {
  const t = useText()
  const page = useQuery(assignmentsQuery)
  return (
    <Page title={t('staffing.page')} lead={<p>{t('staffing.lead')}</p>}>
      {page.data && <AssignmentsView page={page.data} />}
      {page.error && <ErrorState error={page.error} onRetry={() => void page.refetch()} />}
      {page.isPending && <Loading rows={6} />}
    </Page>
  )
}
