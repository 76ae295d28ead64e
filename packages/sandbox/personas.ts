import type { Language, Persona } from '@kedjan/contract'
import { asActor, type Clock, type Ground, type Id, system, type Tx } from '@kedjan/kernel'
import { findOrganisation } from '@kedjan/sweden'
import { cast } from './people/cast.ts'
import { type PersonPersona, personPersonas } from './people/person-personas.ts'
import { staffPersonas } from './people/staff-personas.ts'
import { selectMembersByCaseNumber, selectSandboxStaff } from './queries.ts'

/** Everybody whom a visitor can be, in the visitor's language; `hint` is what the identity provider calls them. */
export async function listPersonas(ground: Ground, clock: Clock, language: Language): Promise<Persona[]> {
  const staff = await asActor(ground, clock, system, selectSandboxStaff)
  const officers = staffPersonas.flatMap(({ organisationId, number = 1, role, about }): Persona[] => {
    const hint = `staff:${organisationId}:${number}`
    const somebody = staff.find(({ subject }) => subject === hint)
    const organisation = findOrganisation(organisationId)?.nameSv ?? organisationId
    const words = { role: role[language], organisation, about: about[language], language: 'sv' }
    return somebody ? [{ hint, kind: 'staff', name: somebody.name, ...words }] : []
  })
  return [...officers, ...personPersonas.map((persona) => newcomerOf(persona, language))]
}

function newcomerOf({ subject, household, place, role, about, ...speaks }: PersonPersona, language: Language): Persona {
  const member = household.members[place]
  const name = member ? `${member.given} ${member.family}` : ''
  const words = { role: role[language], organisation: '', about: about[language] }
  return { hint: subject, kind: 'person', name, ...words, language: speaks.language }
}

/** Which person each subject is. */
export async function findPersonaPersons(tx: Tx): Promise<{ subject: string; personId: Id }[]> {
  const found: { subject: string; personId: Id }[] = []
  for (const { subject, household, place } of personPersonas) {
    const personId = (await selectMembersByCaseNumber(tx, household.caseNumber))[place]
    if (personId) found.push({ subject, personId })
  }
  return found
}

/** The household that the guided tour follows; null before the country is seeded. */
export async function findStory(ground: Ground, clock: Clock): Promise<{ personId: Id; caseNumber: string } | null> {
  const { caseNumber } = cast.story
  const [personId] = await asActor(ground, clock, system, (tx) => selectMembersByCaseNumber(tx, caseNumber))
  return personId ? { personId, caseNumber } : null
}
