import { Page } from '../ui/Page.tsx'

export function NextPage() {
  return <Page title="">{null}</Page>
}
