import type { PersonPage } from '@kedjan/contract'
import { MadePapers } from '../features/documents/MadePapers.tsx'
import { PersonDocuments } from '../features/documents/PersonDocuments.tsx'
import { useMay } from '../features/session/use-me.ts'
import { useText } from '../texts/LanguageProvider.tsx'

/** The papers about the person, and those that are made for the person. */
export function PersonPapers({ person }: { person: PersonPage }) {
  const t = useText()
  const mayAdd = useMay('documents.add')
  const mayInvite = useMay('chain.complete')
  const steps = person.journeys.flatMap(({ milestones }) =>
    milestones.flatMap(({ id, name }) => (id ? [{ id, name }] : [])),
  )
  const invitations = person.next
    .filter(({ mine }) => mine && mayInvite)
    .map(({ milestoneId, name }) => ({
      path: `/api/milestones/${milestoneId}/invitation`,
      name: t('documents.made.invitation', { name }),
    }))
  const plan = { path: `/api/persons/${person.id}/plan`, name: t('documents.made.plan') }
  return (
    <div className="stack gap-l">
      <PersonDocuments personId={person.id} mayAdd={mayAdd} steps={steps} />
      {!person.closed && (
        <MadePapers papers={[plan, ...invitations]} spoken={person.languages.map(({ code }) => code)} />
      )}
    </div>
  )
}
