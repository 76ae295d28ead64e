import type { ChainKey } from '../chains/chain-template.ts'
import type { InformationCategory } from '../information/categories.ts'
import type { OrganisationKind } from '../organisations/organisation.ts'
import type { Dated } from '../rules/dated.ts'
import type { PlainText } from '../texts/texts.ts'

/** What can happen in a life that moves the chains of somebody. */
export const changeKinds = [
  'moved',
  'born',
  'died',
  'separated',
  'joined',
  'permit_lost',
  'application_withdrawn',
  'disappeared',
  'came_back',
  'age_reassessed',
] as const
export type ChangeKind = (typeof changeKinds)[number]

/** How a chain under way comes to its end by a change. */
export type EndedBy = 'withdrawn' | 'permit_lost' | 'absconded' | 'died'

/** What a change does to the chains under way, in force between two days. */
export interface ChangeRule extends Dated {
  readonly kind: ChangeKind
  readonly name: PlainText
  /** For the officer and the person: what it means. */
  readonly sentence: PlainText
  /** What somebody must be allowed to see in order to see that it happened. */
  readonly category: InformationCategory
  readonly recordedBy: readonly OrganisationKind[]
  /** Chains that come to an end by it; `all` where every chain of the person does. Chains that are not named go on. */
  readonly ends: readonly ChainKey[] | 'all'
  readonly how?: EndedBy
  /** The chain that opens when one of these has ended by it, so that nobody is left between two. */
  readonly opens?: { readonly chain: ChainKey; readonly whenEnded: readonly ChainKey[] }
}
