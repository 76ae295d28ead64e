import type { ChainKey } from '../chains/chain-template.ts'
import type { DeadlineKey } from '../deadlines/deadline-rule.ts'
import type { Mark } from '../rules/dated.ts'
import type { OfficerText } from '../texts/texts.ts'

/** Where a reform is to be found in the product, or why it is nowhere. */
export type ReformEffect =
  /** A wording of a chain that begins with it. */
  | { readonly kind: 'wording'; readonly chain: ChainKey; readonly from: string }
  /** A row of a deadline that begins with it. */
  | { readonly kind: 'deadline'; readonly chain: ChainKey; readonly rule: DeadlineKey; readonly from: string }
  /** A legal basis that begins or ends with it. */
  | { readonly kind: 'basis_begins'; readonly basis: string; readonly from: string }
  | { readonly kind: 'basis_ends'; readonly chain: ChainKey; readonly basis: string; readonly to: string }
  /** Amounts, which are rows with their own dates. */
  | { readonly kind: 'amounts'; readonly what: OfficerText }
  | { readonly kind: 'without_effect'; readonly chains: readonly ChainKey[]; readonly because: OfficerText }

/** A change of the law, when it came or may come, and what it has done to the chains and the rules. */
export interface Reform {
  readonly key: string
  /** Absent: nobody has decided a day. */
  readonly inForce?: string
  /** `adopted`: decided, whether it is in force yet or not; `proposed`: a bill or an inquiry, whose outcome we have not seen. */
  readonly status: 'adopted' | 'proposed'
  readonly what: OfficerText
  /** The chains that the change is about; none where it is about exchange or money alone. */
  readonly chains: readonly ChainKey[]
  readonly effects: readonly ReformEffect[]
  readonly source: string
  readonly mark?: Mark
}
