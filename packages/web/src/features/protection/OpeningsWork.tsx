import type { OpeningWork } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { ErrorState } from '../../ui/states.tsx'
import { openingWorkQuery } from './api.ts'
import { OpeningList } from './OpeningList.tsx'

const lists = ['toAnswer', 'open', 'toReview'] as const satisfies readonly (keyof OpeningWork)[]

/** For the named group: who asks to be let in, and what is to be looked back at. Nothing is shown while there is nothing to do. */
export function OpeningsWork() {
  const t = useText()
  const work = useQuery(openingWorkQuery)
  if (work.error) return <ErrorState error={work.error} onRetry={() => work.refetch()} />
  const { data } = work
  if (!data || lists.every((list) => data[list].length === 0)) return null
  return (
    <Card title={t('protection.work.title')} accent="wait">
      <Stack>
        {lists
          .filter((list) => data[list].length > 0)
          .map((list) => (
            <section key={list}>
              <h3>{t(`protection.work.${list}`, { count: data[list].length })}</h3>
              <OpeningList openings={data[list]} empty="" linked />
            </section>
          ))}
      </Stack>
    </Card>
  )
}
