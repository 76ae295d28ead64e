import { signIn } from './signed-in.ts'

/** Migrationsverket registers somebody of this name, alone, and assigns them to Halmstad. Resolves with the hand-off's id. */
export async function anvisadToHalmstad(
  origin: string,
  someone: { readonly given: string; readonly caseNumber: string },
): Promise<string> {
  const officer = await signIn(origin, 'staff:MIGR:1')
  const registered = await officer.post('/api/persons', household(someone), `register ${someone.caseNumber}`)
  const { householdId } = await told<{ householdId: string }>(registered)
  const wish = { householdId, to: 'K1380', receiveBy: '2027-01-20', plan: false, confirmProtected: false }
  const issued = await officer.post('/api/handoffs/anvisning', wish, `issue ${someone.caseNumber}`)
  return (await told<{ id: string }>(issued)).id
}

function household({ given, caseNumber }: { readonly given: string; readonly caseNumber: string }) {
  return {
    caseNumber,
    permit: { ground: 'refugee', decidedOn: '2026-11-24', validTo: null },
    settlement: 'assigned',
    members: [
      {
        given,
        family: 'Exempel',
        birthDate: '1990-04-01',
        sex: 'female',
        citizenship: 'SY',
        position: 'reference_person',
        languages: [{ code: 'ar', interpreter: true }],
      },
    ],
  }
}

async function told<Answer>(answer: Response): Promise<Answer> {
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as Answer
}
