import { Page } from '../ui/Page.tsx'

export function PersonsPage() {
  return <Page title="">{null}</Page>
}
