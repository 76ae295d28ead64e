import type { ChainKey } from '../chains/chain-template.ts'
import type { Dated } from '../rules/dated.ts'
import type { PlainText } from '../texts/texts.ts'

export const errandKeys = [
  'population_registration',
  'enrolment',
  'mapping',
  'benefit_application',
  'school_place',
  'sfi_registration',
  'own_dwelling',
  'identity_card',
] as const
export type ErrandKey = (typeof errandKeys)[number]

export const paperKeys = ['permit_card', 'passport', 'dwelling', 'family', 'certificates', 'bank_account'] as const
export type PaperKey = (typeof paperKeys)[number]

/** For whom one errand of the kind is done: the household once, each adult, or the children together. */
export type ErrandFor = 'household' | 'each_adult' | 'children'

/** What a household can get done at an office, for a step of its chain. */
export interface VisitErrand extends Dated {
  readonly key: ErrandKey
  /** The step of a chain that the errand is about. */
  readonly milestone: string
  readonly chains: readonly ChainKey[]
  /** The organisation, or the role of the chain that it fills. */
  readonly agency: 'SKV' | 'AF' | 'FK' | 'MIGR' | 'residence_municipality'
  readonly competence: string
  readonly minutes: number
  readonly who: 'one_adult' | 'every_adult' | 'every_child' | 'everybody'
  readonly for: ErrandFor
  /** Errands of the same visit that come before, so that this one can be done on the same day. */
  readonly after: readonly ErrandKey[]
  readonly papers: readonly PaperKey[]
  /** Whether it is done in a room with a door. */
  readonly room: boolean
  readonly modes: readonly ('site' | 'video' | 'phone')[]
  /**
   * `at_visit`: a simple act that staff of the office do in the agency's name (SFS 2019:214 3 §), which ends the step;
   * `by_agency`: taken in at the visit, decided by the agency's own officer afterwards.
   */
  readonly ends: 'at_visit' | 'by_agency'
  readonly name: PlainText
}
