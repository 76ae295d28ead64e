import type { Journey, Milestone, NextStep, PersonPage as Person } from '@kedjan/contract'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react'
import { DeadlineActions } from '../features/chain/DeadlineActions.tsx'
import { JoinedBanner } from '../features/duplicates/JoinedBanner.tsx'
import { personQuery } from '../features/persons/api.ts'
import { NextSteps } from '../features/persons/NextSteps.tsx'
import { Identifiers, Members, PersonLead } from '../features/persons/PersonHead.tsx'
import { latinName, PersonNameText } from '../features/persons/PersonNameText.tsx'
import { ProtectionBanner } from '../features/persons/ProtectionBanner.tsx'
import { ProtectButton } from '../features/protection/ProtectButton.tsx'
import { useMay } from '../features/session/use-me.ts'
import { StallAnswer } from '../features/stalls/StallAnswer.tsx'
import { useText } from '../texts/LanguageProvider.tsx'
import { withTexts } from '../texts/language.ts'
import { Row } from '../ui/layout.tsx'
import { Page } from '../ui/Page.tsx'
import { ErrorState, Loading } from '../ui/states.tsx'
import { type Asked, PersonDialog, PersonToolbar, StepButton } from './PersonActions.tsx'
import { PersonTabs } from './PersonTabs.tsx'
import './staff.css'

// Cards that are about few of the people come when they are.
const loadEighteen = withTexts(() => import('../features/children/EighteenCard.tsx'))
const EighteenCard = lazy(async () => ({ default: (await loadEighteen()).EighteenCard }))
const FlipDayCard = lazy(async () => ({
  default: (await import('../features/flip/FlipDayCard.tsx')).FlipDayCard,
}))
const AnswerLinks = lazy(async () => ({
  default: (await import('../features/notifications/AnswerLinks.tsx')).AnswerLinks,
}))
const ProtectionPanel = lazy(async () => ({
  default: (await import('../features/protection/ProtectionPanel.tsx')).ProtectionPanel,
}))
const loadReturnCase = withTexts(() => import('../features/returns/ReturnCaseCard.tsx'))
const ReturnCaseCard = lazy(async () => ({ default: (await loadReturnCase()).ReturnCaseCard }))

export function PersonPage() {
  const t = useText()
  const { personId } = useParams({ from: '/staff/persons/$personId' })
  const person = useQuery(personQuery(personId))
  if (person.data) return <Shown key={personId} person={person.data} />
  return (
    <Page title={t('persons.tab_title')}>
      {person.error ? <ErrorState error={person.error} onRetry={() => person.refetch()} /> : <Loading rows={8} />}
    </Page>
  )
}

function Shown({ person }: { person: Person }) {
  const t = useText()
  const [asked, setAsked] = useState<Asked | null>(null)
  const mayMerge = useMay('persons.merge')
  const mayComplete = useMay('chain.complete')
  const mayProtect = useMay('persons.protect')
  const whose = useWhose(person)
  const forNext = (step: NextStep): ReactNode => <StepButton person={person} step={step} onAsk={setAsked} />
  const forMilestone = (milestone: Milestone): ReactNode => {
    const step = person.next.find((next) => next.milestoneId === milestone.id && next.mine)
    if (!step && !milestone.mine) return mayComplete && <OwnerLinks milestone={milestone} />
    return (
      <Row gap="s">
        {step && <StepButton person={person} step={step} onAsk={setAsked} />}
        {mayComplete && <StallAnswer milestone={milestone} />}
        {mayComplete && <DeadlineActions milestone={milestone} />}
      </Row>
    )
  }
  return (
    <Page
      title={<PersonNameText name={person.name} />}
      tabTitle={t('persons.tab_title')}
      lead={
        <>
          <ProtectionBanner level={person.protection} />
          <PersonLead person={person} />
          <div className="person-more">
            <Members person={person} />
            <Identifiers person={person} />
          </div>
        </>
      }
      aside={
        <div className="person-aside">
          <NextSteps person={person} action={forNext} />
          <PersonToolbar person={person} onAsk={setAsked}>
            {mayProtect && person.protection === 'none' && (
              <ProtectButton personId={person.id} label="protection.protect" />
            )}
          </PersonToolbar>
        </div>
      }
    >
      <JoinedBanner joined={person.joined} mayUndo={mayMerge} />
      <Suspense fallback={null}>
        {person.protection !== 'none' && <ProtectionPanel person={person} mayProtect={mayProtect} />}
        {person.data.some(({ category }) => category === 'return_case') && <ReturnCaseCard personId={person.id} />}
        {person.journeys.some(isOfChildAlone) && <EighteenCard journeys={person.journeys} />}
        {person.journeys.some(hasFlipDay) && <FlipDayCard personId={person.id} />}
      </Suspense>
      <PersonTabs person={person} whose={whose} action={forMilestone} />
      {asked && <PersonDialog person={person} asked={asked} onClose={() => setAsked(null)} />}
    </Page>
  )
}

function isOfChildAlone({ template }: Journey): boolean {
  return template === 'unaccompanied_child'
}

/** How the owner of an open step, who does not sign in, is asked about it. */
function OwnerLinks({ milestone: { id, responsible, state } }: { milestone: Milestone }) {
  if (id === null || responsible === null || !['open', 'late', 'stalled'].includes(state)) return null
  return (
    <Suspense fallback={null}>
      <AnswerLinks key={id} about="step" id={id} to={responsible} />
    </Suspense>
  )
}

/** Only temporary protection changes over in one day. */
function hasFlipDay({ template, end }: Journey): boolean {
  return template === 'temporary_protection' && end === null
}

/** Journeys of single persons carry their given name where a household has several persons; those of a joined registration its case. */
function useWhose(person: Person): (journey: Journey) => string | null {
  const { household, joined } = person
  const t = useText()
  return useCallback(
    (journey) => {
      const other = joined.find(({ journeyIds }) => journeyIds.includes(journey.id))
      if (other) return other.caseNumber ?? t('duplicates.whose.other')
      if (journey.subject === 'household' || !household || household.members.length < 2) return null
      const member = household.members.find((candidate) => candidate.personId === journey.personId)
      return member?.name?.given ?? latinName(member?.name ?? null)
    },
    [household, joined, t],
  )
}
