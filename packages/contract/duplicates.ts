import { z } from 'zod'
import { Day, Id, Moment, pageOf } from './common.ts'
import { PersonName } from './person-name.ts'
import { NewPerson } from './registration.ts'

/** What speaks for two registrations being one human being. */
export const ReasonFor = z
  .enum([
    'same_number',
    'same_name',
    'name_spelt_otherwise',
    'name_in_other_order',
    'part_of_name_missing',
    'same_given_name',
    'same_birth_date',
    'both_first_of_january',
    'day_and_month_swapped',
    'first_of_january_for_unknown_day',
    'one_part_of_date_differs',
    'same_household_members',
    'same_sex',
    'same_citizenship',
  ])
  .meta({ id: 'ReasonFor' })
export type ReasonFor = z.infer<typeof ReasonFor>

/** What speaks against it. */
export const ReasonAgainst = z
  .enum([
    'same_household',
    'related',
    'other_number',
    'other_sex',
    'other_given_name',
    'other_family_name',
    'other_birth_date',
    'other_citizenship',
  ])
  .meta({ id: 'ReasonAgainst' })
export type ReasonAgainst = z.infer<typeof ReasonAgainst>

/** One registration, as it is laid beside another. */
export const RegistrationView = z
  .object({
    personId: Id,
    name: PersonName.nullable(),
    birthDate: Day.nullable(),
    sex: z.enum(['female', 'male', 'other', 'unknown']).nullable(),
    citizenship: z.string().nullable(),
    numbers: z.array(z.object({ label: z.string(), masked: z.string() })),
    household: z.array(PersonName),
    caseNumber: z.string().nullable(),
    registeredByName: z.string().nullable(),
    registeredAt: Moment.nullable(),
    /** Whether a chain of theirs goes on, as far as the asker sees it. */
    hasOpenJourney: z.boolean(),
  })
  .meta({ id: 'RegistrationView' })
export type RegistrationView = z.infer<typeof RegistrationView>

/** Why an officer found two registrations to be two human beings. */
export const WhyNotSame = z.enum(['relatives', 'documents', 'person_says', 'other']).meta({ id: 'WhyNotSame' })
export type WhyNotSame = z.infer<typeof WhyNotSame>

/** Two registrations side by side: proposed, joined, or found to be two. */
export const DuplicateItem = z
  .object({
    one: RegistrationView,
    other: RegistrationView,
    verdict: z.enum(['likely', 'possible', 'none']),
    for: z.array(ReasonFor),
    against: z.array(ReasonAgainst),
    /** Which of the two is proposed to be kept, or was. */
    keptPersonId: Id,
    decided: z
      .object({
        id: Id,
        byName: z.string().nullable(),
        organisationName: z.string(),
        at: Moment,
        why: WhyNotSame.nullable(),
      })
      .nullable(),
    /** Whether the link can be undone by the asker. */
    mayUndo: z.boolean(),
  })
  .meta({ id: 'DuplicateItem' })
export type DuplicateItem = z.infer<typeof DuplicateItem>
export const DuplicateItems = pageOf(DuplicateItem)
export type DuplicateItems = z.infer<typeof DuplicateItems>

export const ShowDuplicates = z.enum(['proposed', 'joined', 'not_same'])
export type ShowDuplicates = z.infer<typeof ShowDuplicates>

export const MergePersons = z.object({ keptPersonId: Id, otherPersonId: Id }).meta({ id: 'MergePersons' })
export const DismissProposal = z
  .object({ personId: Id, otherPersonId: Id, why: WhyNotSame })
  .meta({ id: 'DismissProposal' })
export const DuplicateDecided = z.object({ id: Id }).meta({ id: 'DuplicateDecided' })

/** The members of a household that is about to be written down, by what tells who they are. */
export const FindKnown = z
  .object({
    members: z
      .array(
        NewPerson.pick({
          given: true,
          family: true,
          asWritten: true,
          birthDate: true,
          sex: true,
          citizenship: true,
          lmaCard: true,
          coordinationNumber: true,
        }),
      )
      .min(1)
      .max(20),
  })
  .meta({ id: 'FindKnown' })
export const KnownMembers = z
  .object({
    items: z.array(
      z.object({
        /** Which of the members, counted from nought. */
        at: z.int(),
        known: RegistrationView,
        verdict: z.enum(['likely', 'possible', 'none']),
        for: z.array(ReasonFor),
        against: z.array(ReasonAgainst),
      }),
    ),
  })
  .meta({ id: 'KnownMembers' })
export type KnownMembers = z.infer<typeof KnownMembers>
