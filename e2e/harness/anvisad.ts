import type { ProtectionLevel } from '@kedjan/contract'
import { signIn } from './signed-in.ts'

/** Somebody alone in a household, invented. */
export interface Someone {
  readonly given: string
  readonly caseNumber: string
  readonly settlement?: 'assigned' | 'own'
  readonly protection?: ProtectionLevel
}

/** Migrationsverket registers somebody of this name. */
export async function registerAlone(
  origin: string,
  someone: Someone,
): Promise<{ householdId: string; personIds: string[] }> {
  const officer = await signIn(origin, 'staff:MIGR:1')
  return told(await officer.post('/api/persons', household(someone), `register ${someone.caseNumber}`))
}

/** Somebody who is registered and assigned to Halmstad, or only planned to be. Resolves with the hand-off's id. */
export async function anvisadToHalmstad(origin: string, someone: Someone, plan = false): Promise<string> {
  const { householdId, personIds } = await registerAlone(origin, someone)
  const officer = await signIn(origin, 'staff:MIGR:1')
  if (someone.protection) await letIn(origin, personIds[0] ?? '')
  const wish = { householdId, to: 'K1380', receiveBy: '2027-01-20', plan, confirmProtected: plan }
  const issued = await officer.post('/api/handoffs/anvisning', wish, `issue ${someone.caseNumber}`)
  return (await told<{ id: string }>(issued)).id
}

/** Lets the officer in to a protected household by the word of a colleague. */
async function letIn(origin: string, personId: string): Promise<void> {
  const [asker, approver] = [await signIn(origin, 'staff:MIGR:1'), await signIn(origin, 'staff:MIGR:2')]
  const why = { kind: 'step', reason: 'Jag ska anvisa hushållet till en kommun.' }
  const asked = await asker.post(`/api/persons/${personId}/openings`, why, `ask about ${personId}`)
  const { id } = await told<{ id: string }>(asked)
  await told(await approver.post(`/api/openings/${id}/answer`, { approve: true }, `answer about ${personId}`))
}

function household({ given, caseNumber, settlement = 'assigned', protection = 'none' }: Someone) {
  return {
    caseNumber,
    permit: { ground: 'refugee', decidedOn: '2026-11-24', validTo: null },
    settlement,
    members: [
      {
        given,
        family: 'Exempel',
        birthDate: '1990-04-01',
        sex: 'female',
        citizenship: 'SY',
        position: 'reference_person',
        languages: [{ code: 'ar', interpreter: true }],
        needsAsked: { state: 'asked', on: '2026-11-24', how: 'in_person' },
        noNeeds: true,
        protection,
      },
    ],
  }
}

async function told<Answer>(answer: Response): Promise<Answer> {
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as Answer
}
