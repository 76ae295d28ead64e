import type { NextStep, PersonPage } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense } from 'react'
import { chainsQuery } from '../api/chains.ts'
import { useMay } from '../features/session/use-me.ts'
import { useText } from '../texts/LanguageProvider.tsx'
import { withTexts } from '../texts/language.ts'
import { Button, buttonClass } from '../ui/Button.tsx'

// The dialogs with their fields come when one of them first opens.
const loadComplete = withTexts(() => import('../features/chain/CompleteDialog.tsx'))
const CompleteDialog = lazy(async () => ({ default: (await loadComplete()).CompleteDialog }))
const IssueAnvisningDialog = lazy(async () => ({
  default: (await import('../features/handoffs/IssueAnvisningDialog.tsx')).IssueAnvisningDialog,
}))
const NeedsDialog = lazy(async () => ({
  default: (await import('../features/persons/NeedsDialog.tsx')).NeedsDialog,
}))
const BeginDialog = lazy(async () => ({
  default: (await import('../features/persons/BeginDialog.tsx')).BeginDialog,
}))
const ReferralDialog = lazy(async () => ({
  default: (await import('../features/handoffs/ReferralDialog.tsx')).ReferralDialog,
}))

/** What the officer has asked to do about the person. */
export type Asked =
  | { what: 'complete'; milestone: { id: string; name: string } }
  | { what: 'issue'; householdId: string }
  | { what: 'begin'; householdId: string }
  | { what: 'needs' }
  | { what: 'refer' }

interface StepProps {
  person: PersonPage
  step: NextStep
  onAsk: (asked: Asked) => void
}

/** The button of an own step: to its hand-off, to the anvisning that it waits for, or to completing it. */
export function StepButton({ person, step, onAsk }: StepProps) {
  const t = useText()
  const mayComplete = useMay('chain.complete')
  const { anvisningFor } = person
  if (step.handoffId) {
    return (
      <Link to="/handoffs/$handoffId" params={{ handoffId: step.handoffId }} className={buttonClass('primary')}>
        {t('persons.next.open_handoff')}
      </Link>
    )
  }
  if (isClosedByHandoff(person, step)) {
    if (!anvisningFor) return null
    return (
      <Button look="primary" onPress={() => onAsk({ what: 'issue', householdId: anvisningFor })}>
        {t('persons.next.issue')}
      </Button>
    )
  }
  if (!mayComplete) return null
  const milestone = { id: step.milestoneId, name: step.name }
  return (
    <Button look="primary" onPress={() => onAsk({ what: 'complete', milestone })}>
      {t('persons.next.complete')}
    </Button>
  )
}

function isClosedByHandoff(person: PersonPage, step: NextStep): boolean {
  return person.journeys
    .flatMap((journey) => journey.milestones)
    .some((milestone) => milestone.id === step.milestoneId && milestone.closedBy === 'handoff')
}

interface Props {
  person: PersonPage
  onAsk: (asked: Asked) => void
  /** What other features let one begin. */
  children?: ReactNode
}

/** What can be begun from the page at any time. */
export function PersonToolbar({ person, onAsk, children }: Props) {
  const t = useText()
  const mayRefer = useMay('handoffs.refer')
  const mayRegister = useMay('persons.register')
  const mayBegin = useMayBegin()
  const { household, anvisningFor } = person
  const isUnasked = person.needsAsked === 'not_asked' || (person.needsAsked === null && anvisningFor !== null)
  const isAlive = person.diedOn === null
  const asNextStep = person.next.some((step) => step.mine && !step.handoffId && isClosedByHandoff(person, step))
  return (
    <div className="person-tools">
      {children}
      {mayBegin && household && !person.closed && isAlive && (
        <Button onPress={() => onAsk({ what: 'begin', householdId: household.id })}>{t('persons.begin')}</Button>
      )}
      {mayRefer && isAlive && <Button onPress={() => onAsk({ what: 'refer' })}>{t('persons.refer')}</Button>}
      {mayRegister && isUnasked && (
        <Button onPress={() => onAsk({ what: 'needs' })}>{t('persons.needs.record')}</Button>
      )}
      {anvisningFor && !asNextStep && (
        <Button onPress={() => onAsk({ what: 'issue', householdId: anvisningFor })}>{t('persons.next.issue')}</Button>
      )}
    </div>
  )
}

/** Whether there is a chain that the own organisation begins, and one may begin it. */
function useMayBegin(): boolean {
  const mayBegin = useMay('chain.begin')
  const chains = useQuery({ ...chainsQuery, enabled: mayBegin })
  return chains.data?.items.some((chain) => chain.mayBegin) ?? false
}

interface DialogProps {
  person: PersonPage
  asked: Asked
  onClose: () => void
}

export function PersonDialog(props: DialogProps) {
  return <Suspense fallback={null}>{dialogFor(props)}</Suspense>
}

function dialogFor({ person, asked, onClose }: DialogProps): ReactNode {
  switch (asked.what) {
    case 'complete':
      return <CompleteDialog milestone={asked.milestone} onClose={onClose} />
    case 'begin':
      return <BeginDialog householdId={asked.householdId} today={person.today} onClose={onClose} />
    case 'issue':
      return <IssueAnvisningDialog householdId={asked.householdId} onClose={onClose} />
    case 'needs':
      return <NeedsDialog personId={person.id} onClose={onClose} />
    case 'refer':
      return <ReferralDialog personId={person.id} protectedPerson={person.protection !== 'none'} onClose={onClose} />
  }
}
