import { Page } from '../ui/Page.tsx'

export function FamilyPage() {
  return <Page title="">{null}</Page>
}
