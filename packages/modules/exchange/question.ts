import type { PlainDate } from '@kedjan/kernel'
import type { InformationCategory, OrganisationKind, PublicMatter } from '@kedjan/sweden'

/** How it would be told: by the holder itself, in answer to a question, with a hand-off, or as a flow that goes on by agreement. */
export type DisclosureWay = 'own_initiative' | 'on_request' | 'handoff' | 'standing'

export interface Party {
  readonly id: string
  readonly kind: OrganisationKind
}

/** What the decision must know of the person whom it is about. */
export interface PersonFacts {
  readonly protection: {
    readonly skatteverket: 'none' | 'sekretessmarkering' | 'skyddad_folkbokforing' | 'fingerade_personuppgifter'
    /** The platform's own mark, for those who have no flag at Skatteverket. */
    readonly own: 'none' | 'own_assessment'
  }
  /** Null where it is not known. */
  readonly ageYears: number | null
  /** A guardian is there who can speak for a child. */
  readonly guardianPresent: boolean
}

/** A consent as it stands that day: whoever keeps consents leaves out what is withdrawn. */
export interface LiveConsent {
  readonly id: string
  readonly holder: string
  readonly recipient: string
  readonly purpose: string
  readonly categories: readonly InformationCategory[]
  /** The language in which it was explained. */
  readonly language: string
  readonly from: string
  /** The last day. */
  readonly until: string
  readonly saidBy: 'person' | 'guardian'
  /** What a child said itself, where its guardian said yes for it. */
  readonly childSaid: 'yes' | 'no' | 'not_asked'
}

/** May this be told, to them, for that, in this way, that day? */
export interface DisclosureQuestion {
  readonly source: Party
  readonly recipient: Party
  readonly purpose: string
  readonly category: InformationCategory | PublicMatter['matter']
  readonly on: PlainDate
  readonly way: DisclosureWay
  readonly person: PersonFacts
  readonly consents: readonly LiveConsent[]
  /** Which of the two have joined an agreement on flows that go on. */
  readonly agreements: { readonly source: boolean; readonly recipient: boolean }
  /** The officer has said that this is to be told although the person is protected. */
  readonly confirmed: boolean
  /** Why the interest in telling outweighs, where the paragraph asks. */
  readonly weighing?: string | undefined
  /** On this basis and no other. */
  readonly basisId?: string
}

export function isProtected({ protection }: PersonFacts): boolean {
  return protection.skatteverket !== 'none' || protection.own !== 'none'
}
