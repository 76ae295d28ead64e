import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { OrganisationFilter } from '../features/organisations/api.ts'
import { OrganisationFilters } from '../features/organisations/OrganisationFilters.tsx'
import { OrganisationList } from '../features/organisations/OrganisationList.tsx'
import { useText } from '../texts/LanguageProvider.tsx'
import { Page } from '../ui/Page.tsx'
import './staff.css'
import '../features/organisations/organisations.css'

export function OrganisationsPage() {
  const t = useText()
  const navigate = useNavigate()
  const filter = useSearch({ from: '/staff/organisations' })
  const change = useCallback(
    (next: OrganisationFilter) => navigate({ to: '/organisations', search: next, replace: true }),
    [navigate],
  )
  return (
    <Page title={t('organisations.title')}>
      <OrganisationFilters filter={filter} onFilter={change} />
      <OrganisationList filter={filter} />
    </Page>
  )
}
