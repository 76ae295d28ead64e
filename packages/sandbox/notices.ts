import { asActor, type Clock, type Id, type PersonActor, type StaffActor, system } from '@kedjan/kernel'
import { chooseChannel, type Letter, proveChannel, registerContact, sendNotices } from '@kedjan/modules/notifications'
import type { Country } from './country.ts'
import { findPersonaPersons } from './personas.ts'

/** Municipalities whose mailbox is told, and those without users whom they can ask by a link. */
const municipalities = ['K1380', 'K0581'] as const
const withoutUsers = [
  { organisationId: 'RB', mailbox: 'uppdrag@radda-barnen.example', address: '+46701740605' },
  { organisationId: 'STADS', mailbox: 'stod@stadsmission.example', address: '+46701740606' },
] as const

/** Some have said where they want to be written to; what is sent there lies in the letter box of the sandbox. */
export async function nameAddresses(country: Country, clock: Clock): Promise<void> {
  for (const organisationId of municipalities) {
    const [coordinator] = country.acting.get(organisationId) ?? []
    if (!coordinator) continue
    const mailbox = `nyanlanda@${organisationId.toLowerCase()}.example`
    await register(country, clock, coordinator, { organisationId, mailbox, second: null })
    for (const { address, ...other } of withoutUsers)
      await register(country, clock, coordinator, { ...other, second: { channel: 'sms', address } })
  }
  const personas = await asActor(country.ground, clock, system, findPersonaPersons)
  const mother = personas.find(({ subject }) => subject === 'person:story:1')?.personId
  if (mother) await choose(country, clock, mother)
}

async function register(
  { ground }: Country,
  clock: Clock,
  coordinator: StaffActor,
  contact: { organisationId: string; mailbox: string; second: { channel: 'sms'; address: string } | null },
): Promise<void> {
  const result = await asActor(ground, clock, coordinator, (tx) =>
    registerContact(tx, clock, coordinator, { ...contact, language: 'sv' }),
  )
  if (!result.ok) throw new Error(`addresses could not be registered: ${result.refusal.reason}`)
}

/** The mother of the guided story is told by text message, in Arabic; she has written the code that came. */
async function choose({ ground }: Country, clock: Clock, personId: Id): Promise<void> {
  const person: PersonActor = { kind: 'person', personId, actsFor: [personId], follows: [personId] }
  const choice = { channel: 'sms' as const, address: '+46701740611', language: 'ar' as const, isSafe: true }
  await asActor(ground, clock, person, (tx) => chooseChannel(tx, clock, person, choice))
  const letters: Letter[] = []
  const post = {
    channels: new Set(['sms', 'email'] as const),
    send: async (letter: Letter) => {
      letters.push(letter)
      return { outcome: 'sent' as const }
    },
  }
  await sendNotices({ ground, clock, post, origin: 'http://localhost' })
  const code = letters.flatMap(({ text }) => /\d{6}/.exec(text)?.[0] ?? []).at(-1)
  if (code) await asActor(ground, clock, system, (tx) => proveChannel(tx, clock, person, code))
}
