import type { Journey, Milestone, PersonPage } from '@kedjan/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense } from 'react'
import { ChainView } from '../features/chain/ChainView.tsx'
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
const HandoffTable = lazy(async () => ({
  default: (await import('../features/handoffs/HandoffTable.tsx')).HandoffTable,
}))
const DataByCategory = lazy(async () => ({
  default: (await import('../features/persons/DataByCategory.tsx')).DataByCategory,
}))
const PersonPapers = lazy(async () => ({ default: (await import('./PersonPapers.tsx')).PersonPapers }))

type TabId = 'chain' | 'handoffs' | 'documents' | 'changes' | 'information' | 'data'

interface Props {
  person: PersonPage
  whose: (journey: Journey) => string | null
  action: (milestone: Milestone) => ReactNode
}

/** The parts of the page about a person; the chosen one stands in the address. */
export function PersonTabs(props: Props) {
  const t = useText()
  const navigate = useNavigate()
  const { tab } = useSearch({ from: '/staff/persons/$personId' })
  const params = { personId: props.person.id }
  return (
    <Tabs
      label={t('persons.tabs')}
      selected={tab ?? 'chain'}
      onSelect={(id) => navigate({ to: '/persons/$personId', params, search: { tab: id }, replace: true })}
      tabs={useTabs(props)}
    />
  )
}

function useTabs({ person, whose, action }: Props) {
  const t = useText()
  const { journeys, today } = person
  const registration = useRegistration(person)
  const chain = (
    <div className="card">
      <ChainView {...{ journeys, today, whose, action }} />
    </div>
  )
  const later: [id: TabId, content: ReactNode, count?: number][] = [
    ['handoffs', <HandoffTable key="handoffs" items={person.handoffs} />, person.handoffs.length],
    ['documents', <PersonPapers key="documents" person={person} />],
    ['changes', <PersonChanges key="changes" person={person} />],
    ['information', <PersonInformation key="information" person={person} />],
    ['data', <DataByCategory key="data" data={person.data} registration={registration} />],
  ]
  return [
    { id: 'chain' as TabId, name: t('persons.tab.chain'), content: chain },
    ...later.map(([id, content, count]) => ({
      id,
      name: t(`persons.tab.${id}`),
      ...(count === undefined ? {} : { count }),
      content: <Suspense fallback={<Loading rows={5} />}>{content}</Suspense>,
    })),
  ]
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
