import { Page } from '../ui/Page.tsx'

export function HandoffPage() {
  return <Page title="">{null}</Page>
}
