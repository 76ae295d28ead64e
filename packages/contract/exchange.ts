import { z } from 'zod'
import { Day, Id, OrganisationId } from './common.ts'

export const Named = z.object({ code: z.string(), name: z.string() })
const party = { id: OrganisationId, name: z.string() }

/** How something was told. */
export const Way = z.enum(['own_initiative', 'on_request', 'handoff', 'standing', 'consent']).meta({ id: 'Way' })
export type Way = z.infer<typeof Way>

/** A paragraph that an officer can rest a disclosure, a request or a question about consent on. */
export const BasisOption = z
  .object({
    basisId: z.string(),
    kinds: z.array(z.string()),
    only: z.array(OrganisationId).nullable(),
    categories: z.array(Named),
    requires: z.enum(['nothing', 'weighing', 'consent']),
    source: z.string(),
    sentence: z.string(),
  })
  .meta({ id: 'BasisOption' })
export type BasisOption = z.infer<typeof BasisOption>

/** What the own organisation may tell, ask others for, and ask persons to agree to, by the law of today. */
export const ExchangeOptions = z
  .object({
    today: Day,
    longestConsent: Day,
    tell: z.array(BasisOption),
    ask: z.array(BasisOption),
    consent: z.array(BasisOption),
  })
  .meta({ id: 'ExchangeOptions' })
export type ExchangeOptions = z.infer<typeof ExchangeOptions>

export const RequestState = z.enum(['asked', 'asked_back', 'replied', 'told', 'told_part', 'refused', 'withdrawn'])
export type RequestState = z.infer<typeof RequestState>
export const RequestRefusal = z.enum([
  'secrecy',
  'no_such_information',
  'protected_person',
  'reason_not_enough',
  'interests_weigh_more',
  'other_holder',
])
export type RequestRefusal = z.infer<typeof RequestRefusal>

export const RequestItem = z
  .object({
    id: Id,
    asker: z.object(party),
    holder: z.object(party),
    personId: Id.nullable(),
    personName: z.string().nullable(),
    /** The number asked about, for the two organisations alone. */
    number: z.string().nullable(),
    categories: z.array(Named),
    source: z.string(),
    reason: z.string(),
    askedOn: Day,
    answerBy: Day,
    late: z.boolean(),
    state: RequestState,
    escalation: z.int(),
  })
  .meta({ id: 'RequestItem' })
export type RequestItem = z.infer<typeof RequestItem>

export const RequestPage = RequestItem.extend({
  sentence: z.string(),
  requires: BasisOption.shape.requires,
  protectedPerson: z.boolean(),
  /** The holder knows whom it is about; null for the asker, who is not told. */
  known: z.boolean().nullable(),
  steps: z.array(
    z.object({
      kind: RequestState,
      refusal: RequestRefusal.nullable(),
      note: z.string().nullable(),
      organisationName: z.string(),
      on: Day,
    }),
  ),
  may: z.array(z.enum(['tell', 'refuse', 'ask_back', 'reply', 'withdraw'])),
}).meta({ id: 'RequestPage' })
export type RequestPage = z.infer<typeof RequestPage>

/** What a person has asked of the own organisation. */
export const PleaItem = z
  .object({
    id: Id,
    personId: Id,
    personName: z.string().nullable(),
    kind: z.enum(['correction', 'objection']),
    holderName: z.string(),
    categoryName: z.string(),
    words: z.string(),
    on: Day,
    answerBy: Day,
    outcome: z.enum(['granted', 'granted_in_part', 'refused']).nullable(),
    answer: z.string().nullable(),
  })
  .meta({ id: 'PleaItem' })
export type PleaItem = z.infer<typeof PleaItem>

/** Everything about information that waits for the own organisation, or that it waits for. */
export const ExchangeWork = z
  .object({
    today: Day,
    ofUs: z.array(RequestItem),
    byUs: z.array(RequestItem),
    answered: z.array(RequestItem),
    pleas: z.array(PleaItem),
    corrections: z.array(
      z.object({
        id: Id,
        personId: Id,
        personName: z.string().nullable(),
        holderName: z.string(),
        categoryName: z.string(),
        on: Day,
      }),
    ),
  })
  .meta({ id: 'ExchangeWork' })
export type ExchangeWork = z.infer<typeof ExchangeWork>

/** Why one organisation sees one category about a person today. */
export const InformationCell = z
  .object({
    category: z.string(),
    organisation: OrganisationId,
    state: z.enum(['holds', 'told', 'may_ask', 'needs_consent', 'closed']),
    from: z.string().nullable(),
    since: Day.nullable(),
    until: Day.nullable(),
    way: Way.nullable(),
    source: z.string(),
    sentence: z.string(),
    weighing: z.string().nullable(),
  })
  .meta({ id: 'InformationCell' })
export type InformationCell = z.infer<typeof InformationCell>

/** Categories by organisations for one person today, as far as the asker may see; and what the person has been asked and has agreed to. */
export const PersonInformation = z
  .object({
    personId: Id,
    protectedPerson: z.boolean(),
    organisations: z.array(z.object(party)),
    categories: z.array(Named),
    cells: z.array(InformationCell),
    consents: z.array(
      z.object({
        id: Id,
        holderName: z.string(),
        recipientName: z.string(),
        categories: z.array(Named),
        until: Day,
        state: z.enum(['asked', 'declined', 'stands', 'ended']),
      }),
    ),
  })
  .meta({ id: 'PersonInformation' })
export type PersonInformation = z.infer<typeof PersonInformation>

/** What the own organisation lets a person see only later, and on which grounds it may. */
export const HeldBack = z
  .object({
    /** The last day that can be chosen today. */
    latest: Day,
    grounds: z.array(z.object({ key: z.string(), source: z.string() })),
    items: z.array(z.object({ id: Id, source: z.string(), reason: z.string(), from: Day, until: Day })),
  })
  .meta({ id: 'HeldBack' })
export type HeldBack = z.infer<typeof HeldBack>
