import type { PlaceSetup } from '@kedjan/contract'
import { useText } from '../../texts/LanguageProvider.tsx'
import { Help } from '../../ui/Help.tsx'
import { Card } from '../../ui/layout.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { AssignmentTable } from './AssignmentTable.tsx'
import { Folded } from './Folded.tsx'

/** In whose name the office's staff may act, as the agencies have said. */
export function OfficeAssignments({ setup }: { setup: PlaceSetup }) {
  const t = useText()
  const title = t('staffing.at_office')
  return (
    <Card
      title={title}
      aside={
        <Help title={title} source="SFS 2019:212 5 §">
          <p>{t('staffing.help')}</p>
        </Help>
      }
    >
      {setup.assignments.length === 0 ? (
        <EmptyState title={t('staffing.none_at_office')}>
          <p>{t('staffing.none_at_office_text')}</p>
        </EmptyState>
      ) : (
        <Folded summary={t('staffing.count', { count: setup.assignments.length })}>
          <AssignmentTable items={setup.assignments} whose="agency" />
        </Folded>
      )}
    </Card>
  )
}
