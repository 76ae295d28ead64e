import { useQuery } from '@tanstack/react-query'
import { caughtQuery } from '../features/notifications/api.ts'
import { CaughtList } from '../features/notifications/CaughtList.tsx'
import { PublicBar } from '../shell/PublicBar.tsx'
import { SkipLink } from '../shell/SkipLink.tsx'
import { useText } from '../texts/LanguageProvider.tsx'
import { Button } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { ErrorState, Loading } from '../ui/states.tsx'

/** What was sent in the practice country, as it arrived. */
export function PostPage() {
  const t = useText()
  const caught = useQuery(caughtQuery)
  const again = (
    <Button busy={caught.isFetching} onPress={() => void caught.refetch()}>
      {t('notifications.post.again')}
    </Button>
  )
  return (
    <>
      <SkipLink />
      <PublicBar />
      <main className="main" id="main" tabIndex={-1}>
        <Page title={t('notifications.post.title')} lead={t('notifications.post.lead')} aside={again}>
          {caught.error && <ErrorState error={caught.error} onRetry={() => void caught.refetch()} />}
          {!caught.data && !caught.error && <Loading rows={6} />}
          {caught.data && <CaughtList messages={caught.data.items} />}
        </Page>
      </main>
    </>
  )
}
