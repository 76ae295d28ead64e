import { Page } from '../ui/Page.tsx'

export function InformationPage() {
  return <Page title="">{null}</Page>
}
