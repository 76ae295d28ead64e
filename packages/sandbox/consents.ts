import { asActor, type Clock, type Id, type PersonActor, system } from '@kedjan/kernel'
import { declineConsent } from '@kedjan/modules/exchange'
import { askPersonForConsent, giveOwnConsent } from '@kedjan/modules/persons'
import type { Country } from './country.ts'
import { selectToldLately } from './information-queries.ts'
import { findPersonaPersons } from './personas.ts'
import { count } from './play-day.ts'

const basisId = 'municipality-af-orientation-certificate'
const flow = { basisId, recipient: 'AF', categories: ['establishment' as const] }
const why = 'Arbetsförmedlingen kan räkna in kursen i din plan.'

/** Some have been asked to agree: one has said yes, one no, and those whom a visitor can be have not answered yet. */
export async function askSomeForConsent(country: Country, clock: Clock): Promise<void> {
  const personas = await asActor(country.ground, clock, system, findPersonaPersons)
  const settled = personas.find(({ subject }) => subject === 'person:settled:1')?.personId
  if (settled) await ask(country, clock, { holder: 'K0581', personId: settled })
  const [halmstad] = country.acting.get('K1380') ?? []
  if (!halmstad) return
  const since = clock.today().subtract({ days: 60 }).toString()
  const told = await asActor(country.ground, clock, halmstad, (tx) => selectToldLately(tx, 'K1380', since))
  const others = told.filter((id) => personas.every(({ personId }) => personId !== id)).slice(0, 8)
  for (const [at, personId] of others.entries()) {
    const askId = await ask(country, clock, { holder: 'K1380', personId })
    if (askId) await answer(country, clock, { askId, personId, isYes: at % 3 !== 2 })
  }
}

async function ask(country: Country, clock: Clock, about: { holder: string; personId: Id }): Promise<Id | undefined> {
  const [actor] = country.acting.get(about.holder) ?? []
  if (!actor) return undefined
  const until = clock.today().add({ months: 6 }).toString()
  const asked = await asActor(country.ground, clock, actor, (tx) =>
    askPersonForConsent(tx, clock, actor, { ...flow, ...about, until, why }),
  )
  if (asked.ok) count(country.happened, 'consent_asked')
  return asked.ok ? asked.value.id : undefined
}

async function answer(
  country: Country,
  clock: Clock,
  said: { askId: Id; personId: Id; isYes: boolean },
): Promise<void> {
  const { askId, personId } = said
  const actor: PersonActor = { kind: 'person', personId, actsFor: [personId], follows: [personId] }
  const until = clock.today().add({ months: 6 }).toString()
  const consent = { ...flow, holder: 'K1380', personId, until, askId, childSaid: 'not_asked' as const, language: 'ar' }
  // A child is answered for by its guardian, who has not come to it yet: that question waits.
  const result = await asActor(country.ground, clock, actor, (tx) =>
    said.isYes ? giveOwnConsent(tx, clock, actor, consent) : declineConsent(tx, clock, actor, { askId }),
  )
  if (result.ok) count(country.happened, said.isYes ? 'consent_given' : 'consent_declined')
}
