import { Page } from '../ui/Page.tsx'

export function PathPage() {
  return <Page title="">{null}</Page>
}
