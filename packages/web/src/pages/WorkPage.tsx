import { Page } from '../ui/Page.tsx'

export function WorkPage() {
  return <Page title="">{null}</Page>
}
