import { z } from 'zod'
import { ProposedDisclosure } from './chain.ts'
import { Day, Id, line, OrganisationId } from './common.ts'

const of = { on: Day }
/** Whom it is about; the whole household where nobody is named. */
const some = { personIds: z.array(Id).max(20).optional() }
const CaseNumber = z.string().regex(/^[0-9]{1,2}-[0-9]{6}$|^K-[0-9]{4}-[0-9]{5}$/)

/** Something that happened in a life and that moves the chains under way. */
export const LifeChange = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('moved'), ...of, ...some, municipality: OrganisationId }),
    z.object({
      kind: z.literal('born'),
      ...of,
      child: z.object({
        given: line(100),
        family: line(100),
        sex: z.enum(['female', 'male', 'other', 'unknown']),
        citizenship: z.string().regex(/^[A-Z]{2,3}$/),
      }),
    }),
    z.object({ kind: z.literal('died'), ...of }),
    z.object({ kind: z.literal('separated'), ...of, personIds: z.array(Id).min(1).max(20), caseNumber: CaseNumber }),
    z.object({ kind: z.literal('joined'), ...of, personIds: z.array(Id).min(1).max(20), caseNumber: CaseNumber }),
    z.object({ kind: z.literal('permit_lost'), ...of, ...some }),
    z.object({ kind: z.literal('application_withdrawn'), ...of, ...some }),
    z.object({ kind: z.literal('disappeared'), ...of, ...some }),
    z.object({ kind: z.literal('came_back'), ...of, ...some }),
    z.object({ kind: z.literal('age_reassessed'), ...of, birthDate: Day }),
  ])
  .meta({ id: 'LifeChange' })
export type LifeChange = z.infer<typeof LifeChange>

/** One thing that a change does, in words. */
export const ChangeEffect = z
  .object({
    does: z.enum(['end', 'go_on', 'hand_over', 'open', 'carry', 'new_birthday']),
    chain: z.string(),
    chainName: z.string(),
    text: z.string(),
  })
  .meta({ id: 'ChangeEffect' })
export type ChangeEffect = z.infer<typeof ChangeEffect>

/** What a change would do, before it is recorded. `seen` is sent back, so that nothing else is done than what was shown. */
export const ChangePreview = z
  .object({
    kind: z.string(),
    name: z.string(),
    sentence: z.string(),
    source: z.string(),
    mark: z.enum(['recall', 'verify', 'interpretation']).nullable(),
    effects: z.array(ChangeEffect),
    /** What is open between organisations and ends with it, as far as the asker may see. */
    handoffs: z.array(z.object({ id: Id, kind: z.enum(['anvisning', 'referral']), text: z.string() })),
    /** Whether something that others have open, and the asker may not see, can end too. */
    mayEndOthers: z.boolean(),
    /** Who was told of a household into which somebody comes, and can be told of whoever comes. */
    tellings: z.array(ProposedDisclosure),
    seen: z.string(),
  })
  .meta({ id: 'ChangePreview' })
export type ChangePreview = z.infer<typeof ChangePreview>

export const RecordChange = z
  .object({
    change: LifeChange,
    seen: z.string().max(100),
    /** Those of the proposed tellings that the officer has chosen. */
    disclose: z
      .array(z.object({ basisId: z.string(), recipient: OrganisationId }))
      .max(40)
      .default([]),
  })
  .meta({ id: 'RecordChange' })
export type RecordChange = z.infer<typeof RecordChange>
export const ChangeRecorded = z.object({ id: Id, personId: Id }).meta({ id: 'ChangeRecorded' })

/** What has happened to a person, the latest first, and what can be recorded by the asker. */
export const PersonChanges = z
  .object({
    items: z.array(
      z.object({
        id: Id,
        kind: z.string(),
        name: z.string(),
        on: Day,
        holder: OrganisationId,
        holderName: z.string(),
        source: z.string(),
        effects: z.array(ChangeEffect),
      }),
    ),
    recordable: z.array(z.object({ kind: z.string(), name: z.string(), sentence: z.string(), source: z.string() })),
  })
  .meta({ id: 'PersonChanges' })
export type PersonChanges = z.infer<typeof PersonChanges>
