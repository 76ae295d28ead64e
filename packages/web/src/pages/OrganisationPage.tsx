import { Page } from '../ui/Page.tsx'

export function OrganisationPage() {
  return <Page title="">{null}</Page>
}
