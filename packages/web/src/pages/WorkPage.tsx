import type { WorkCounts } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { OpeningsWork } from '../features/protection/OpeningsWork.tsx'
import { useMay, useStaff } from '../features/session/use-me.ts'
import { TakenInWork } from '../features/visits/TakenInWork.tsx'
import { countsQuery } from '../features/work/api.ts'
import { countFor, showOf, shows } from '../features/work/views.ts'
import { WorkList } from '../features/work/WorkList.tsx'
import { WorkViews } from '../features/work/WorkViews.tsx'
import { useText } from '../texts/LanguageProvider.tsx'
import { Button } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { ErrorState, Loading } from '../ui/states.tsx'
import './staff.css'

export function WorkPage() {
  const t = useText()
  const counts = useQuery(countsQuery)
  if (counts.data) return <Shown counts={counts.data} />
  return (
    <Page title={t('work.title')}>
      {counts.error ? <ErrorState error={counts.error} onRetry={() => counts.refetch()} /> : <Loading rows={8} />}
    </Page>
  )
}

function Shown({ counts }: { counts: WorkCounts }) {
  const t = useText()
  const { show: written } = useSearch({ from: '/staff/work' })
  const show = showOf(written, counts)
  const inGroup = useMay('persons.protected')
  const books = useMay('visits.book')
  const views = shows.filter((candidate) => countFor(candidate, counts) !== null)
  return (
    <WorkList
      key={show}
      show={show}
      views={views}
      frame={(content, onKeyDown, onHelp) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the keys are shortcuts for what the page holds as links and buttons.
        <div onKeyDown={onKeyDown}>
          <Page
            title={t('work.title')}
            lead={<Summary counts={counts} />}
            aside={
              <Button look="quiet" small onPress={onHelp}>
                {t('work.keys.open')} <kbd>?</kbd>
              </Button>
            }
          >
            {inGroup && <OpeningsWork />}
            {books && <TakenInWork />}
            <WorkViews counts={counts} chosen={show} />
            <p className="muted">{t(`work.about.${show}`)}</p>
            {content}
          </Page>
        </div>
      )}
    />
  )
}

function Summary({ counts }: { counts: WorkCounts }) {
  const t = useText()
  const { organisationName } = useStaff()
  return (
    <p>
      {t('work.summary', {
        organisation: organisationName,
        answer: counts.handoffsToAnswer,
        late: counts.milestonesLate,
        stalled: counts.milestonesStalled,
        week: counts.dueThisWeek,
      })}
    </p>
  )
}
