import type { Journey, Milestone, PersonPage } from '@kedjan/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense } from 'react'
import { ChainView } from '../features/chain/ChainView.tsx'
import { HandoffTable } from '../features/handoffs/HandoffTable.tsx'
import { DataByCategory } from '../features/persons/DataByCategory.tsx'
import { useText } from '../texts/LanguageProvider.tsx'
import { withTexts } from '../texts/language.ts'
import { Loading } from '../ui/states.tsx'
import { Tabs } from '../ui/Tabs.tsx'

// The other tabs are read first, and more often.
const loadChanges = withTexts(() => import('./PersonChanges.tsx'))
const PersonChanges = lazy(async () => ({ default: (await loadChanges()).PersonChanges }))
const PersonInformation = lazy(async () => ({
  default: (await import('./PersonInformation.tsx')).PersonInformation,
}))
const PersonPapers = lazy(async () => ({ default: (await import('./PersonPapers.tsx')).PersonPapers }))

interface Props {
  person: PersonPage
  whose: (journey: Journey) => string | null
  action: (milestone: Milestone) => ReactNode
}

/** The parts of the page about a person; the chosen one stands in the address. */
export function PersonTabs({ person, whose, action }: Props) {
  const t = useText()
  const navigate = useNavigate()
  const { tab } = useSearch({ from: '/staff/persons/$personId' })
  const { journeys, today } = person
  const registration = useRegistration(person)
  return (
    <Tabs
      label={t('persons.tabs')}
      selected={tab ?? 'chain'}
      onSelect={(id) =>
        navigate({ to: '/persons/$personId', params: { personId: person.id }, search: { tab: id }, replace: true })
      }
      tabs={[
        {
          id: 'chain',
          name: t('persons.tab.chain'),
          content: (
            <div className="card">
              <ChainView {...{ journeys, today, whose, action }} />
            </div>
          ),
        },
        {
          id: 'handoffs',
          name: t('persons.tab.handoffs'),
          count: person.handoffs.length,
          content: <HandoffTable items={person.handoffs} />,
        },
        { id: 'documents', name: t('persons.tab.documents'), content: <Papers person={person} /> },
        { id: 'changes', name: t('persons.tab.changes'), content: <Changes person={person} /> },
        { id: 'information', name: t('persons.tab.information'), content: <Information person={person} /> },
        {
          id: 'data',
          name: t('persons.tab.data'),
          content: <DataByCategory data={person.data} registration={registration} />,
        },
      ]}
    />
  )
}

function Changes({ person }: { person: PersonPage }) {
  return (
    <Suspense fallback={<Loading rows={4} />}>
      <PersonChanges person={person} />
    </Suspense>
  )
}

function Papers({ person }: { person: PersonPage }) {
  return (
    <Suspense fallback={<Loading rows={5} />}>
      <PersonPapers person={person} />
    </Suspense>
  )
}

function Information({ person }: { person: PersonPage }) {
  return (
    <Suspense fallback={<Loading rows={6} />}>
      <PersonInformation person={person} />
    </Suspense>
  )
}

/** Which registration a datum belongs to, where the person has several. */
function useRegistration({ id, household, joined }: PersonPage): (personId: string) => string | null {
  const t = useText()
  return (personId) => {
    if (joined.length === 0) return null
    const caseNumber =
      personId === id ? household?.caseNumber : joined.find((other) => other.personId === personId)?.caseNumber
    return caseNumber ? t('duplicates.whose', { case: caseNumber }) : t('duplicates.whose.other')
  }
}
