import { z } from 'zod'
import { Day, Id, line, OrganisationId, PermitGround, prose } from './common.ts'

const Dwelt = z.object({ municipality: OrganisationId, address: line(200).optional() })

export const CompleteMilestone = z
  .object({
    on: Day,
    note: prose(2000).optional(),
    disclose: z.array(z.object({ basisId: z.string().max(80), recipient: OrganisationId })).max(30),
    personalIdentityNumbers: z
      .array(z.object({ personId: Id, number: z.string().max(13) }))
      .max(30)
      .optional(),
    placement: z.object({ from: Day, extentPercent: z.int().min(1).max(100) }).optional(),
    firstPayment: z.object({ paidOn: Day, amountOre: z.int().positive() }).optional(),
    /** The address is left out for a protected household: it is not written down. */
    ownDwelling: Dwelt.optional(),
    residence: Dwelt.optional(),
    permit: z.object({ ground: PermitGround, validTo: Day.nullable() }).optional(),
    /** How the step turned out, where it can turn out in more than one way. */
    outcome: z.string().max(60).optional(),
    /** Who takes part from now on, by the role in the chain. */
    parties: z
      .array(z.object({ role: z.string().max(60), organisationId: OrganisationId }))
      .max(10)
      .optional(),
  })
  .meta({ id: 'CompleteMilestone' })
export type CompleteMilestone = z.infer<typeof CompleteMilestone>
