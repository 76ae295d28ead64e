import { Page } from '../ui/Page.tsx'

export function OrganisationsPage() {
  return <Page title="">{null}</Page>
}
