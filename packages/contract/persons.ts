import { z } from 'zod'
import { Journey } from './chain.ts'
import { Day, Id, line, Moment, OrganisationId, prose } from './common.ts'
import { HandoffItem } from './handoffs.ts'
import { JoinedRegistration } from './joined.ts'
import { PersonName } from './person-name.ts'

export const ProtectionLevel = z
  .enum(['none', 'sekretessmarkering', 'skyddad_folkbokforing', 'fingerade_personuppgifter', 'own_assessment'])
  .meta({ id: 'ProtectionLevel' })
export type ProtectionLevel = z.infer<typeof ProtectionLevel>

/** A language as ISO 639 writes it, such as `ar` or `prs`; only such a code has a name that can be shown. */
const LanguageCode = z
  .string()
  .toLowerCase()
  .regex(/^[a-z]{2,3}$/)

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
  })
  .meta({ id: 'DatumView' })
export type DatumView = z.infer<typeof DatumView>

/** Why a category may be seen, or why not. */
export const Seeing = z
  .object({
    category: z.string(),
    name: z.string(),
    contains: z.string(),
    state: z.enum(['holds', 'sees', 'may_be_told', 'needs_consent', 'on_request', 'legal_assessment', 'sees_not']),
    from: OrganisationId.nullable(),
    fromName: z.string().nullable(),
    since: Day.nullable(),
    source: z.string(),
    sentence: z.string(),
  })
  .meta({ id: 'Seeing' })
export type Seeing = z.infer<typeof Seeing>

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
    protection: ProtectionLevel,
    identifiers: z.array(z.object({ kind: z.string(), label: z.string(), masked: z.string(), holderName: z.string() })),
    languages: z.array(z.object({ code: z.string(), name: z.string(), interpreter: z.boolean() })),
    needs: z.array(z.string()),
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
    mayIssueAnvisning: z.boolean(),
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

export const NewPerson = z
  .object({
    given: line(100),
    family: line(100),
    asWritten: line(200).optional(),
    writtenLanguage: LanguageCode.optional(),
    birthDate: Day,
    sex: z.enum(['female', 'male', 'other', 'unknown']),
    citizenship: z.string().regex(/^[A-Z]{2,3}$/),
    position: z.enum(['reference_person', 'adult', 'child']),
    languages: z
      .array(z.object({ code: LanguageCode, interpreter: z.boolean() }))
      .max(10)
      .default([]),
    lmaCard: z.string().max(20).optional(),
    coordinationNumber: z.string().max(13).optional(),
    personalIdentityNumber: z.string().max(13).optional(),
    phone: z
      .string()
      .regex(/^\+?[0-9 -]{5,20}$/)
      .optional(),
    needs: z
      .array(z.enum(['step_free', 'ground_floor_or_lift', 'near_hospital', 'adapted_bathroom', 'quiet']))
      .max(10)
      .default([]),
    educationYears: z.int().min(0).max(30).optional(),
    occupation: line(100).optional(),
    protection: ProtectionLevel.default('none'),
  })
  .meta({ id: 'NewPerson' })
export type NewPerson = z.infer<typeof NewPerson>

export const RegisterHousehold = z
  .object({
    caseNumber: z.string().regex(/^[0-9]{1,2}-[0-9]{6}$|^K-[0-9]{4}-[0-9]{5}$/),
    address: line(200).optional(),
    municipalityCode: z
      .string()
      .regex(/^\d{4}$/)
      .optional(),
    permit: z.object({
      ground: z.enum(['refugee', 'subsidiary_protection', 'resettled', 'temporary_protection', 'family']),
      decidedOn: Day,
      validTo: Day.nullable(),
    }),
    settlement: z.enum(['assigned', 'own']),
    members: z.array(NewPerson).min(1).max(20),
  })
  .meta({ id: 'RegisterHousehold' })
export type RegisterHousehold = z.infer<typeof RegisterHousehold>
export const HouseholdRegistered = z
  .object({ householdId: Id, journeyId: Id, personIds: z.array(Id) })
  .meta({ id: 'HouseholdRegistered' })

/** An officer's decision to tell another organisation about a person or the whole household, on a basis in force. */
export const TellByHand = z
  .object({
    basisId: z.string().max(80),
    recipient: OrganisationId,
    wholeHousehold: z.boolean().default(true),
    weighing: prose(4000).optional(),
    /** Nothing about a protected person is told unless this is said. */
    confirmProtected: z.boolean().default(false),
  })
  .meta({ id: 'TellByHand' })
export type TellByHand = z.infer<typeof TellByHand>
