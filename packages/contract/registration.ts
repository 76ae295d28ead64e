import { z } from 'zod'
import { Day, Id, line, OrganisationId, PermitGround } from './common.ts'
import { ProtectionLevel } from './persons.ts'

/** A language as ISO 639 writes it, such as `ar` or `prs`; only such a code has a name that can be shown. */
const LanguageCode = z
  .string()
  .toLowerCase()
  .regex(/^[a-z]{2,3}$/)

/** Whether somebody was asked about needs in the home, when and how: a need that nobody asked about is not "no need". */
export const NeedsAsked = z
  .discriminatedUnion('state', [
    z.object({ state: z.literal('asked'), on: Day, how: z.enum(['in_person', 'interpreter', 'phone', 'letter']) }),
    z.object({ state: z.literal('not_asked') }),
  ])
  .meta({ id: 'NeedsAsked' })
export type NeedsAsked = z.infer<typeof NeedsAsked>

const needs = z
  .array(z.enum(['step_free', 'ground_floor_or_lift', 'near_hospital', 'adapted_bathroom', 'quiet']))
  .max(10)

/** What somebody answered about needs in the home, or what is known of them. */
export const RecordNeeds = z
  .object({
    needs: needs.default([]),
    /** "No special needs": only somebody who has asked can write it. */
    noNeeds: z.boolean().optional(),
    needsAsked: NeedsAsked.default({ state: 'not_asked' }),
  })
  .meta({ id: 'RecordNeeds' })
export type RecordNeeds = z.infer<typeof RecordNeeds>

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
    ...RecordNeeds.shape,
    educationYears: z.int().min(0).max(30).optional(),
    occupation: line(100).optional(),
    protection: ProtectionLevel.default('none'),
  })
  .meta({ id: 'NewPerson' })
export type NewPerson = z.infer<typeof NewPerson>

/** Who comes, whatever for. */
const NewHousehold = z.object({
  caseNumber: z.string().regex(/^[0-9]{1,2}-[0-9]{6}$|^K-[0-9]{4}-[0-9]{5}$/),
  address: line(200).optional(),
  municipalityCode: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  members: z.array(NewPerson).min(1).max(20),
})
export type NewHousehold = z.infer<typeof NewHousehold>

/** A chain that begins with somebody who has no permit yet, such as an application for asylum. */
export const BeginChain = z
  .object({
    chain: z.string().min(1).max(60),
    /** The day of the application, or of what else the chain begins with. */
    startedOn: Day,
    /** Who takes part from the first day, by the role in the chain. */
    parties: z
      .array(z.object({ role: z.string().max(60), organisationId: OrganisationId }))
      .max(10)
      .default([]),
    /** Somebody new; or, by its id, a household that the asker knows already. */
    household: NewHousehold.optional(),
    householdId: Id.optional(),
  })
  .meta({ id: 'BeginChain' })
export type BeginChain = z.infer<typeof BeginChain>

export const RegisterHousehold = NewHousehold.extend({
  permit: z.object({
    ground: PermitGround.extract(['refugee', 'subsidiary_protection', 'resettled', 'temporary_protection', 'family']),
    decidedOn: Day,
    validTo: Day.nullable(),
  }),
  settlement: z.enum(['assigned', 'own']),
}).meta({ id: 'RegisterHousehold' })
export type RegisterHousehold = z.infer<typeof RegisterHousehold>
export const HouseholdRegistered = z
  .object({ householdId: Id, journeyId: Id, personIds: z.array(Id) })
  .meta({ id: 'HouseholdRegistered' })
