import { inject } from 'vitest'
import { type SignedIn, signIn } from './signed-in.ts'

interface SeenStep {
  readonly id: string | null
  readonly key: string
  readonly state: string
}

/** A chain that one officer begins for somebody alone. */
export interface Beginning {
  readonly chain: string
  readonly startedOn: string
  readonly caseNumber: string
  readonly given: string
}

/** Begins a chain for somebody new; resolves with the id of the person. */
export async function beginAlone(officer: SignedIn, { given, caseNumber, ...wish }: Beginning): Promise<string> {
  const member = { given, family: 'Exempel', birthDate: '1990-04-01', sex: 'female', citizenship: 'UG' }
  const household = { caseNumber, members: [{ ...member, position: 'reference_person' }] }
  const begun = await officer.post('/api/journeys', { ...wish, parties: [], household }, `begin ${caseNumber}`)
  const { personIds } = await told<{ personIds: string[] }>(begun)
  return personIds[0] ?? ''
}

/** The person whose open step stands with a case number on the work list of an officer. */
export async function personOfCase(officer: SignedIn, caseNumber: string): Promise<string> {
  const { items } = await told<{ items: { caseNumber: string; personId: string }[] }>(
    await officer.get('/api/work/milestones?show=open'),
  )
  const found = items.find((item) => item.caseNumber === caseNumber)
  if (!found) throw new Error(`${caseNumber} has no open step on the first page of the work list`)
  return found.personId
}

/** Closes a step of the person's chains on a day, with what else it asks for. */
export async function closeStep(
  officer: SignedIn,
  personId: string,
  { key, ...answer }: { key: string; on: string; [more: string]: unknown },
): Promise<void> {
  const id = await openStep(officer, personId, key)
  await told(await officer.post(`/api/milestones/${id}/complete`, { disclose: [], ...answer }, `close ${id}`))
}

/** The id of a step that is open. */
export async function openStep(officer: SignedIn, personId: string, key: string): Promise<string> {
  const { journeys } = await told<{ journeys: { milestones: SeenStep[] }[] }>(
    await officer.get(`/api/persons/${personId}`),
  )
  const steps = journeys.flatMap(({ milestones }) => milestones).filter((one) => one.key === key)
  const id = steps.find(({ state }) => ['open', 'late', 'stalled'].includes(state))?.id
  if (!id) throw new Error(`${key} is not open: ${steps.map(({ state }) => state).join(', ') || 'no such step'}`)
  return id
}

/** The id of the person whom a newcomer signs in as. */
export async function personOf(hint: string): Promise<string> {
  const { personId } = await told<{ personId: string }>(await (await signIn(inject('origin'), hint)).get('/api/me'))
  return personId
}

async function told<Answer>(answer: Response): Promise<Answer> {
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as Answer
}
