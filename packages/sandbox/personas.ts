import type { Persona } from '@kedjan/contract'
import { asActor, type Clock, type Ground, type Id, system, type Tx } from '@kedjan/kernel'
import { findOrganisation } from '@kedjan/sweden'
import { type CastHousehold, cast } from './people/cast.ts'
import { selectMembersByCaseNumber, selectSandboxStaff } from './queries.ts'

interface StaffPersona {
  readonly organisationId: string
  /** Which of its staff, the first unless it says otherwise. */
  readonly number?: 2 | 3 | 'archivist'
  readonly role: string
  readonly about: string
}

const staffPersonas: readonly StaffPersona[] = [
  {
    organisationId: 'MIGR',
    role: 'Handläggare för bosättning',
    about:
      'Anvisar hushåll med tillstånd till kommuner och håller ihop kedjan. Får ingå överenskommelser och granska loggen.',
  },
  {
    organisationId: 'MIGR',
    number: 2,
    role: 'Svarar i gruppen för skyddade personuppgifter',
    about: 'Säger ja eller nej när en kollega ber om att få se ett skyddat hushåll.',
  },
  {
    organisationId: 'MIGR',
    number: 3,
    role: 'Granskar i gruppen för skyddade personuppgifter',
    about: 'Ser efter i efterhand om det var rätt att öppna ett skyddat hushåll.',
  },
  {
    organisationId: 'MIGR',
    number: 'archivist',
    role: 'Arkivansvarig',
    about: 'Godkänner gallringslistor. Ser inga personer, bara vilka hushåll som ska tas bort.',
  },
  {
    organisationId: 'K1380',
    role: 'Samordnare för nyanlända',
    about:
      'Har fått anvisningar att svara på och ska ordna bostad och mottagande. Får ingå överenskommelser och granska loggen.',
  },
  {
    organisationId: 'K0581',
    role: 'Samordnare för nyanlända',
    about: 'Tar emot hushåll i Norrköping. Ser ingenting om dem som anvisas till andra kommuner.',
  },
  {
    organisationId: 'SKV',
    role: 'Handläggare för folkbokföring',
    about: 'Folkbokför hushåll som har fått en bostad och ger dem personnummer.',
  },
  {
    organisationId: 'AF',
    role: 'Arbetsförmedlare',
    about: 'Skriver in vuxna i etableringen och anvisar dem till programmet.',
  },
  {
    organisationId: 'FK',
    role: 'Handläggare för ersättning',
    about: 'Tar emot ansökan om etableringsersättning och betalar den första gången.',
  },
  {
    organisationId: 'LST_N',
    role: 'Integrationshandläggare',
    about: 'Beslutar kommuntal för kommunerna i Halland och följer mottagandet.',
  },
  {
    organisationId: 'REG_N',
    role: 'Samordnare för hälsoundersökningar',
    about: 'Erbjuder nyinflyttade i Halland en hälsoundersökning.',
  },
  {
    organisationId: 'SO_0581',
    role: 'Servicehandläggare',
    about:
      'Tar emot dagens besök i Norrköping vid borden för fyra myndigheter och svarar på förfrågningar från kommunen.',
  },
  {
    organisationId: 'SO_0581',
    number: 2,
    role: 'Samordnare för mötesplatsen',
    about: 'Ordnar bord, tolkar och tider i Norrköping och planerar om när någon blir sjuk.',
  },
]

interface PersonPersona {
  readonly subject: string
  readonly household: CastHousehold
  /** Which member, the reference person first. */
  readonly place: number
  readonly role: string
  readonly about: string
  readonly language: string
}

const personPersonas: readonly PersonPersona[] = [
  {
    subject: 'person:story:1',
    household: cast.story,
    place: 0,
    role: 'Nyanländ, mamma till tre barn',
    about: 'Har fått uppehållstillstånd och väntar på att kommunen ska svara. Läser arabiska.',
    language: 'ar',
  },
  {
    subject: 'person:story:2',
    household: cast.story,
    place: 1,
    role: 'Nyanländ, pappa till tre barn',
    about: 'Samma hushåll; behöver en bostad utan trappsteg.',
    language: 'ar',
  },
  {
    subject: 'person:settled:1',
    household: cast.settled,
    place: 0,
    role: 'Nyanländ, bor i Norrköping',
    about: 'Är folkbokförd sedan i våras och följer sin etablering. Läser engelska.',
    language: 'en',
  },
  {
    subject: 'person:arrived:1',
    household: cast.arrived,
    place: 0,
    role: 'Nyinflyttad, mamma till tre barn',
    about: 'Har precis flyttat till Norrköping och kan boka ett besök för allt på en gång. Läser arabiska.',
    language: 'ar',
  },
  {
    subject: 'person:waiting:1',
    household: cast.waiting,
    place: 0,
    role: 'Nyanländ, väntar på anvisning',
    about: 'Har fått tillstånd men ännu ingen kommun. Läser engelska.',
    language: 'en',
  },
]

/** Everybody whom a visitor can be; `hint` is what the identity provider calls them. */
export async function listPersonas(ground: Ground, clock: Clock): Promise<Persona[]> {
  const staff = await asActor(ground, clock, system, selectSandboxStaff)
  const officers = staffPersonas.flatMap(({ organisationId, number = 1, role, about }): Persona[] => {
    const hint = `staff:${organisationId}:${number}`
    const somebody = staff.find(({ subject }) => subject === hint)
    const organisation = findOrganisation(organisationId)?.nameSv ?? organisationId
    return somebody ? [{ hint, kind: 'staff', name: somebody.name, role, organisation, about, language: 'sv' }] : []
  })
  return [...officers, ...personPersonas.map(newcomerOf)]
}

function newcomerOf({ subject, household, place, role, about, language }: PersonPersona): Persona {
  const member = household.members[place]
  const name = member ? `${member.given} ${member.family}` : ''
  return { hint: subject, kind: 'person', name, role, organisation: '', about, language }
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
