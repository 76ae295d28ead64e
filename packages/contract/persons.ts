import { z } from 'zod'
import { Journey } from './chain.ts'
import { Day, Id, Moment, OrganisationId, prose } from './common.ts'
import { HandoffItem } from './handoffs.ts'
import { JoinedRegistration } from './joined.ts'
import { PersonName } from './person-name.ts'

export const ProtectionLevel = z
  .enum(['none', 'sekretessmarkering', 'skyddad_folkbokforing', 'fingerade_personuppgifter', 'own_assessment'])
  .meta({ id: 'ProtectionLevel' })
export type ProtectionLevel = z.infer<typeof ProtectionLevel>

/** One datum with the category it belongs to and who holds it. */
export const DatumView = z
  .object({
    /** The registration it belongs to, where several are joined. */
    personId: Id,
    category: z.string(),
    categoryName: z.string(),
    holder: OrganisationId,
    holderName: z.string(),
    label: z.string(),
    text: z.string(),
    recordedAt: Moment,
    /** It puts right something that had been wrong. */
    corrected: z.boolean(),
  })
  .meta({ id: 'DatumView' })
export type DatumView = z.infer<typeof DatumView>

/** Whether a category is seen, by whom it was told, and the paragraph. */
export const Seeing = z
  .object({
    category: z.string(),
    name: z.string(),
    state: z.enum([
      'holds',
      'sees',
      'may_be_told',
      'on_request',
      'needs_consent',
      'legal_assessment',
      'needs_weighing',
      'sees_not',
    ]),
    from: OrganisationId.nullable(),
    fromName: z.string().nullable(),
    since: Day.nullable(),
    source: z.string(),
  })
  .meta({ id: 'Seeing' })
export type Seeing = z.infer<typeof Seeing>

/** The reason in words, asked for when somebody opens it: most are never opened, and all of them are half a page. */
export const SeeingReason = z
  .object({
    category: z.string(),
    sentence: z.string(),
    contains: z.string(),
    /** The three locks of the flow that would open most; none for what is seen already. */
    locks: z.array(
      z.object({
        lock: z.enum(['secrecy', 'data_protection', 'form']),
        state: z.enum(['open', 'conditional', 'assess', 'closed']),
        sources: z.array(z.string()),
        sentence: z.string(),
      }),
    ),
  })
  .meta({ id: 'SeeingReason' })
export type SeeingReason = z.infer<typeof SeeingReason>

export const NextStep = z
  .object({
    milestoneId: Id,
    name: z.string(),
    help: z.string(),
    responsible: OrganisationId,
    responsibleName: z.string(),
    dueOn: Day.nullable(),
    daysLeft: z.int().nullable(),
    source: z.string().nullable(),
    mine: z.boolean(),
    /** How it is done: through a hand-off, by completing it, or by another organisation. */
    handoffId: Id.nullable(),
  })
  .meta({ id: 'NextStep' })
export type NextStep = z.infer<typeof NextStep>

export const HouseholdMember = z
  .object({
    personId: Id,
    name: PersonName.nullable(),
    ageYears: z.int().nullable(),
    position: z.enum(['reference_person', 'adult', 'child']),
  })
  .meta({ id: 'HouseholdMember' })
export type HouseholdMember = z.infer<typeof HouseholdMember>

export const PersonPage = z
  .object({
    id: Id,
    synthetic: z.boolean(),
    today: Day,
    name: PersonName.nullable(),
    ageYears: z.int().nullable(),
    /** The day of death, of somebody in a household whose members the asker may see. */
    diedOn: Day.nullable(),
    protection: ProtectionLevel,
    /** Protected, and the reader has not been let in: what the page says of the person is left out. */
    closed: z.boolean(),
    identifiers: z.array(z.object({ kind: z.string(), label: z.string(), masked: z.string(), holderName: z.string() })),
    languages: z.array(z.object({ code: z.string(), name: z.string(), interpreter: z.boolean() })),
    needs: z.array(z.string()),
    needsAsked: z.enum(['asked', 'not_asked']).nullable(),
    permit: z.object({ name: z.string(), decidedOn: Day, validTo: Day.nullable() }).nullable(),
    household: z
      .object({
        id: Id,
        caseNumber: z.string(),
        adultsCount: z.int(),
        childrenCount: z.int(),
        members: z.array(HouseholdMember),
      })
      .nullable(),
    next: z.array(NextStep),
    journeys: z.array(Journey),
    handoffs: z.array(HandoffItem),
    data: z.array(DatumView),
    seeing: z.array(Seeing),
    /** The household that the asker may assign by now, also where nobody has told it who belongs together; null where there is none. */
    anvisningFor: Id.nullable(),
    /** Other registrations that were found to be the same human being, as far as the asker sees them. */
    joined: z.array(JoinedRegistration),
  })
  .meta({ id: 'PersonPage' })
export type PersonPage = z.infer<typeof PersonPage>

/** Names and numbers are searched for in the body, so that they stand in no address or log. */
export const SearchPersons = z.object({ text: z.string().trim().min(2).max(100) }).meta({ id: 'SearchPersons' })
export const PersonItem = z
  .object({
    personId: Id,
    name: PersonName.nullable(),
    ageYears: z.int().nullable(),
    caseNumber: z.string().nullable(),
    householdSize: z.int().nullable(),
    protectedPerson: z.boolean(),
  })
  .meta({ id: 'PersonItem' })
export type PersonItem = z.infer<typeof PersonItem>
export const PersonItems = z.object({ items: z.array(PersonItem), more: z.boolean() })

/** An officer's decision to tell another organisation about a person or the whole household, on a basis in force. */
export const TellByHand = z
  .object({
    basisId: z.string().max(80),
    recipient: OrganisationId,
    wholeHousehold: z.boolean().default(true),
    /** Fewer than the basis names; all of it when absent. */
    categories: z.array(z.string().max(40)).min(1).max(40).optional(),
    weighing: prose(4000).optional(),
    /** Nothing about a protected person is told unless this is said. */
    confirmProtected: z.boolean().default(false),
  })
  .meta({ id: 'TellByHand' })
export type TellByHand = z.infer<typeof TellByHand>
