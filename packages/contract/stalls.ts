import { z } from 'zod'
import { Day, Id, OrganisationId } from './common.ts'

/** That a step stands still: who was asked or told last, and what its owner answered. */
export const Stall = z
  .object({
    state: z.enum(['owner_asked', 'coordinator_told', 'person_told', 'still_working']),
    on: Day,
    /** In words; only where the owner has answered. */
    because: z.string().nullable(),
  })
  .meta({ id: 'Stall' })
export type Stall = z.infer<typeof Stall>

export const StallReason = z
  .enum([
    'waits_for_person',
    'waits_for_authority',
    'waits_for_papers',
    'waits_for_interpreter',
    'no_capacity',
    'takes_longer',
  ])
  .meta({ id: 'StallReason' })
export type StallReason = z.infer<typeof StallReason>

export const SayStillWorking = z.object({ because: StallReason }).meta({ id: 'SayStillWorking' })
export type SayStillWorking = z.infer<typeof SayStillWorking>
export const StillWorking = z.object({ milestoneId: Id, askedAgainOn: Day }).meta({ id: 'StillWorking' })

export const PassOn = z.object({ to: OrganisationId }).meta({ id: 'PassOn' })
export type PassOn = z.infer<typeof PassOn>

/** Of what an organisation is reminded: one step of a chain, all steps of a chain, or, with `*`, every chain. */
export const StallPlace = z.object({ chain: z.string().max(60), step: z.string().max(60) }).meta({ id: 'StallPlace' })
export type StallPlace = z.infer<typeof StallPlace>

/** Days after the day on which a step stands still until its owner is asked, and the others are told. */
const StallDays = z.object({
  ownerAfterDays: z.int().min(1).max(90),
  coordinatorAfterDays: z.int().min(1).max(90),
  personAfterDays: z.int().min(1).max(180),
  longerByDays: z.int().min(1).max(90),
})

export const StallSetting = StallPlace.extend(StallDays.shape).meta({ id: 'StallSetting' })
export type StallSetting = z.infer<typeof StallSetting>

export const StallSettings = z
  .object({
    organisation: OrganisationId,
    organisationName: z.string(),
    /** Whether the asker may choose for this organisation. */
    maySet: z.boolean(),
    /** What holds where nothing is chosen. */
    usual: StallDays,
    /** What was chosen or taken back last for each place, with who and when. */
    chosen: z.array(
      StallSetting.extend({
        chainName: z.string().nullable(),
        stepName: z.string().nullable(),
        isReset: z.boolean(),
        on: Day,
        by: z.string(),
      }),
    ),
    /** The chains and their steps, to choose for. */
    chains: z.array(
      z.object({ key: z.string(), name: z.string(), steps: z.array(z.object({ key: z.string(), name: z.string() })) }),
    ),
  })
  .meta({ id: 'StallSettings' })
export type StallSettings = z.infer<typeof StallSettings>
