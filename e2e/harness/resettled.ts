import type { PersonPage } from '@kedjan/contract'
import { type SignedIn, signIn } from './signed-in.ts'

/** A resettlement in which only the journey is left to book: by IOM, for which nobody signs in and whose addresses are registered. */
export async function journeyToBook(origin: string, caseNumber: string): Promise<void> {
  const coordinator = await signIn(origin, 'staff:MIGR:3')
  const second = { channel: 'sms', address: '+46701740602' }
  const addresses = { mailbox: 'resor@iom.example', second, language: 'sv' }
  await written(coordinator, '/api/organisations/IOM/contact', addresses)
  const officer = await signIn(origin, 'staff:MIGR:1')
  const begun = await written(officer, '/api/journeys', {
    ...{ chain: 'resettlement', startedOn: '2026-11-24' },
    household: { caseNumber, members: [rima] },
  })
  const steps: [key: string, more: object][] = [
    ['selection', { outcome: 'selected' }],
    ['needs_asked', {}],
    ['permit', { permit: { ground: 'resettled', validTo: null } }],
    ['orientation', {}],
    ['municipality_named', { parties: [{ role: 'assigned_municipality', organisationId: 'K1380' }] }],
  ]
  for (const [key, more] of steps) await completed(officer, begun.personIds[0] ?? '', { key, more })
}

const rima = {
  ...{ given: 'Rima', family: 'Exempel', birthDate: '1990-04-01', sex: 'female', citizenship: 'SY' },
  position: 'reference_person',
  languages: [{ code: 'ar', interpreter: true }],
  needsAsked: { state: 'asked', on: '2026-11-24', how: 'in_person' },
  ...{ noNeeds: true, protection: 'none' },
}

async function completed(officer: SignedIn, personId: string, { key, more }: { key: string; more: object }) {
  const page = (await (await officer.get(`/api/persons/${personId}`)).json()) as PersonPage
  const step = page.journeys.flatMap(({ milestones }) => milestones).find((milestone) => milestone.key === key)
  await written(officer, `/api/milestones/${step?.id}/complete`, { on: '2026-11-24', disclose: [], ...more })
}

async function written(who: SignedIn, path: string, body: object): Promise<{ personIds: string[] }> {
  const answer = await who.post(path, body, `resettled ${path}`)
  if (!answer.ok) throw new Error(`${path} ${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as { personIds: string[] }
}
