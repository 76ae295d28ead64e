import { z } from 'zod'
import { Day, Id, line, OrganisationId, prose } from './common.ts'

export const AgreementKind = z
  .enum(['declaration_of_intent', 'regional_agreement', 'local_agreement'])
  .meta({ id: 'AgreementKind' })
export type AgreementKind = z.infer<typeof AgreementKind>

const PartyState = z.enum(['invited', 'joined', 'left'])

export const AgreementItem = z
  .object({
    id: Id,
    kind: AgreementKind,
    title: z.string(),
    from: Day,
    to: Day.nullable(),
    inForce: z.boolean(),
    joinedCount: z.int(),
    /** How the asker's organisation stands to it. */
    own: PartyState.nullable(),
  })
  .meta({ id: 'AgreementItem' })
export type AgreementItem = z.infer<typeof AgreementItem>

export const AgreementPage = AgreementItem.extend({
  purpose: z.string(),
  targetGroup: z.string(),
  source: z.string(),
  parties: z.array(z.object({ organisationId: OrganisationId, name: z.string(), state: PartyState, on: Day })),
  flows: z.array(
    z.object({
      id: Id,
      holder: OrganisationId,
      holderName: z.string(),
      recipient: OrganisationId,
      recipientName: z.string(),
      categories: z.array(z.string()),
      source: z.string(),
      sentence: z.string(),
      from: Day,
      endedOn: Day.nullable(),
      /** Both are parties still, and nobody has ended it. */
      stands: z.boolean(),
      mayEnd: z.boolean(),
    }),
  ),
  /** What the asker's organisation can do by the rules, whoever of its staff may do it. */
  may: z.array(z.enum(['join', 'leave', 'arrange'])),
  /** The bases by which it can arrange a flow today, and to which of the parties. */
  openBases: z.array(
    z.object({
      basisId: z.string(),
      sentence: z.string(),
      source: z.string(),
      categories: z.array(z.string()),
      recipients: z.array(OrganisationId),
    }),
  ),
}).meta({ id: 'AgreementPage' })
export type AgreementPage = z.infer<typeof AgreementPage>
export type OpenBasis = AgreementPage['openBases'][number]

export const ProposeAgreement = z
  .object({
    kind: AgreementKind,
    title: line(200),
    purpose: prose(2000),
    targetGroup: prose(1000),
    from: Day,
    to: Day.optional(),
    source: line(200),
    parties: z.array(OrganisationId).min(1).max(400),
  })
  .meta({ id: 'ProposeAgreement' })
export type ProposeAgreement = z.infer<typeof ProposeAgreement>

export const ArrangeFlow = z
  .object({ recipient: OrganisationId, basisId: z.string().max(100) })
  .meta({ id: 'ArrangeFlow' })
export type ArrangeFlow = z.infer<typeof ArrangeFlow>
