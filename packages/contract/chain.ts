import { z } from 'zod'
import { Day, Id, OrganisationId } from './common.ts'
import { Counting, DeadlineAct } from './deadlines.ts'
import { Stall } from './stalls.ts'

/** Where a milestone stands, as far as the asker may know. */
export const MilestoneState = z.enum(['done', 'open', 'late', 'stalled', 'waiting', 'hidden', 'withdrawn']).meta({
  id: 'MilestoneState',
  description:
    'open: ready and within time; late: past its day; stalled: ready for longer than expected; waiting: for another step; hidden: another organisation’s step, whose state may not be told',
})
export type MilestoneState = z.infer<typeof MilestoneState>

/** The last day and how it was counted. */
export const Deadline = z
  .object({
    on: Day,
    rule: z.string(),
    source: z.string(),
    anchorOn: Day,
    strength: z.enum(['statutory', 'target']),
    sentence: z.string(),
  })
  .meta({ id: 'Deadline' })
export type Deadline = z.infer<typeof Deadline>

export const Milestone = z
  .object({
    id: Id.nullable(),
    key: z.string(),
    name: z.string(),
    help: z.string(),
    responsible: OrganisationId.nullable(),
    responsibleName: z.string(),
    state: MilestoneState,
    mine: z.boolean(),
    actor: z.enum(['organisation', 'person']),
    dependsOn: z.array(z.string()),
    readyOn: Day.nullable(),
    doneOn: Day.nullable(),
    expectedFrom: Day,
    expectedTo: Day,
    deadline: Deadline.nullable(),
    counting: Counting.nullable(),
    /** What the asker's organisation may do about its time. */
    may: z.array(DeadlineAct),
    stallOn: Day.nullable(),
    stall: Stall.nullable(),
    /** How it turned out, in words, where it could turn out in more than one way. */
    outcome: z.string().nullable(),
    critical: z.boolean(),
    /** Set when the own step waits for one that may not be seen. */
    pendingElsewhere: z.boolean(),
    closedBy: z.enum(['handoff', 'officer']),
  })
  .meta({ id: 'Milestone' })
export type Milestone = z.infer<typeof Milestone>

/** By its last step, or by something that happened to the person. */
export const HowEnded = z.enum([
  'completed',
  'declined',
  'cancelled',
  'withdrawn',
  'permit_lost',
  'moved_on',
  'absconded',
  'departed',
  'died',
])
export type HowEnded = z.infer<typeof HowEnded>

export const Journey = z
  .object({
    id: Id,
    template: z.string(),
    name: z.string(),
    subject: z.enum(['household', 'person']),
    personId: Id,
    startedOn: Day,
    end: z.object({ on: Day, how: HowEnded }).nullable(),
    openedBy: Id.nullable(),
    /** If everything turns out in its usual way. */
    expectedEnd: Day,
    /** Between the shortest and the longest of the ways that are still possible. */
    expectedBetween: z.object({ earliest: Day, latest: Day }),
    milestones: z.array(Milestone),
  })
  .meta({ id: 'Journey' })
export type Journey = z.infer<typeof Journey>

/** One disclosure that a step would make: what, to whom, on what basis. */
export const ProposedDisclosure = z
  .object({
    basisId: z.string(),
    recipient: OrganisationId,
    recipientName: z.string(),
    categories: z.array(z.object({ code: z.string(), name: z.string() })),
    source: z.string(),
    sentence: z.string(),
    /** Only when the step turns out in one of these ways; empty: however it turns out. */
    on: z.array(z.string()),
  })
  .meta({ id: 'ProposedDisclosure' })
export type ProposedDisclosure = z.infer<typeof ProposedDisclosure>

/** Whom the form of a step names, before it is sent. */
export const NamedSoFar = z
  .object({
    outcome: z.string().max(60).optional(),
    /** Where the household is going to live, where the step asks for that. */
    municipality: OrganisationId.optional(),
    parties: z.array(z.object({ role: z.string().max(60), organisationId: OrganisationId })).max(10),
  })
  .meta({ id: 'NamedSoFar' })
export type NamedSoFar = z.infer<typeof NamedSoFar>
export const ProposedTellings = z.object({ disclosures: z.array(ProposedDisclosure) }).meta({ id: 'ProposedTellings' })

/** What completing a milestone asks for and what it will tell to whom. */
export const MilestoneProposal = z
  .object({
    milestoneId: Id,
    key: z.string(),
    name: z.string(),
    help: z.string(),
    personId: Id,
    today: Day,
    readyOn: Day,
    deadline: Deadline.nullable(),
    asks: z.enum([
      'nothing',
      'personal_identity_numbers',
      'placement',
      'first_payment',
      'own_dwelling',
      'residence',
      'permit',
      'return_case',
      'return_status',
    ]),
    /** Empty where the step can turn out in one way only. */
    outcomes: z.array(
      z.object({
        key: z.string(),
        name: z.string(),
        /** Whether what the step asks for is asked for then. */
        asks: z.boolean(),
        /** The names of the steps that belong to the journey only then. */
        next: z.array(z.string()),
        /** The names of the chains that open then. */
        opens: z.array(z.string()),
      }),
    ),
    /** Who has to be named, where it does not follow from where the household lives. */
    fills: z.array(z.object({ role: z.string(), name: z.string(), kind: z.string() })),
    persons: z.array(
      z.object({
        personId: Id,
        name: z.string(),
        birthDate: Day.nullable(),
        /** In the population register already: a number is not asked for. */
        registered: z.boolean(),
      }),
    ),
    disclosures: z.array(ProposedDisclosure),
    /** A protected person in the household: nothing is passed on unless the officer ticks it. */
    protectedPerson: z.boolean(),
  })
  .meta({ id: 'MilestoneProposal' })
export type MilestoneProposal = z.infer<typeof MilestoneProposal>
