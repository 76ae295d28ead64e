import type { AssignmentsPage } from '@kedjan/contract'
import { useState } from 'react'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Help } from '../../ui/Help.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { Source } from '../../ui/written.tsx'
import { AssignDialog } from './AssignDialog.tsx'
import { AssignmentTable } from './AssignmentTable.tsx'
import { MoreAsked } from './MoreAsked.tsx'
import { WeekHours } from './WeekHours.tsx'
import './arrange.css'

/** For an agency: who at which office acts in its name, and where it is itself. */
export function AssignmentsView({ page }: { page: AssignmentsPage }) {
  const t = useText()
  const [isGiving, setGiving] = useState(false)
  const title = t('staffing.title')
  return (
    <Stack>
      <MoreAsked asked={page.moreAsked} />
      <Card
        title={title}
        aside={
          <Help title={title} source="SFS 2019:212 5 §">
            <p>{t('staffing.help')}</p>
          </Help>
        }
      >
        <Stack>
          {page.items.length === 0 ? (
            <EmptyState title={t('staffing.none')} />
          ) : (
            <AssignmentTable items={page.items} whose="office" />
          )}
          <Giving page={page} onGive={() => setGiving(true)} />
        </Stack>
      </Card>
      <Card title={t('staffing.our_desks')}>
        <Desks page={page} />
      </Card>
      {isGiving && <AssignDialog page={page} onClose={() => setGiving(false)} />}
    </Stack>
  )
}

function Giving({ page, onGive }: { page: AssignmentsPage; onGive: () => void }) {
  const t = useText()
  if (!page.mayAssign) {
    return (
      <p>
        {t('staffing.municipality')} <Source value="SFS 2019:214 3 §" />
      </p>
    )
  }
  if (page.tasks.length === 0) return <p>{t('staffing.no_tasks')}</p>
  if (page.offices.length === 0) return <p>{t('staffing.no_offices')}</p>
  return (
    <Row>
      <Button look="primary" onPress={onGive}>
        {t('staffing.give')}
      </Button>
    </Row>
  )
}

function Desks({ page }: { page: AssignmentsPage }) {
  const t = useText()
  const desks = page.offices.flatMap((office) => office.desks.map((desk) => ({ ...desk, office: office.office })))
  if (desks.length === 0) return <EmptyState title={t('staffing.no_desks')} />
  return (
    <ul className="arrange-list">
      {desks.map(({ office, placeName, number, hours }) => (
        <li key={`${office} ${placeName} ${number}`}>
          <strong>{placeName}</strong>, {t('visits.desk', { number })}
          <WeekHours hours={hours} />
        </li>
      ))}
    </ul>
  )
}
