import type { OrganisationPage as Organisation } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { OrganisationContact } from '../features/notifications/OrganisationContact.tsx'
import { organisationQuery } from '../features/organisations/api.ts'
import { Kommuntal } from '../features/organisations/Kommuntal.tsx'
import { Exchanges, OrganisationFacts, OrganisationStaff } from '../features/organisations/OrganisationFacts.tsx'
import { useMay } from '../features/session/use-me.ts'
import { useText } from '../texts/LanguageProvider.tsx'
import { Page } from '../ui/Page.tsx'
import { ErrorState, Loading } from '../ui/states.tsx'
import { Own } from '../ui/written.tsx'
import './staff.css'
import '../features/organisations/organisations.css'

export function OrganisationPage() {
  const t = useText()
  const { organisationId } = useParams({ from: '/staff/organisations/$organisationId' })
  const organisation = useQuery(organisationQuery(organisationId))
  if (organisation.data) return <Shown organisation={organisation.data} />
  return (
    <Page title={t('organisations.tab_title')}>
      {organisation.error ? (
        <ErrorState error={organisation.error} onRetry={() => organisation.refetch()} />
      ) : (
        <Loading rows={8} />
      )}
    </Page>
  )
}

function Shown({ organisation }: { organisation: Organisation }) {
  const t = useText()
  const mayRegister = useMay('notifications.contacts')
  return (
    <Page
      title={<Own>{organisation.name}</Own>}
      tabTitle={organisation.name}
      lead={
        <p>
          {organisation.kindName}
          {organisation.shortName && ` · ${organisation.shortName}`}
        </p>
      }
    >
      <div className="two-columns">
        <div className="stack gap-m">
          {organisation.kind === 'municipality' && <Kommuntal organisation={organisation} />}
          <Exchanges organisation={organisation} />
        </div>
        <div className="stack gap-m">
          <OrganisationFacts organisation={organisation} />
          <p>
            <Link to="/stall-settings" search={{ organisation: organisation.id }}>
              {t('organisations.reminders')}
            </Link>
          </p>
          {mayRegister && <OrganisationContact organisationId={organisation.id} />}
          <OrganisationStaff organisation={organisation} />
        </div>
      </div>
    </Page>
  )
}
