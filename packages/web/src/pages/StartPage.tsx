import { Page } from '../ui/Page.tsx'

export function StartPage() {
  return <Page title="">{null}</Page>
}
