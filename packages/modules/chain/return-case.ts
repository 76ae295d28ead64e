import type { ReturnCase, ReturnCaseForm, ReturnStatus, ReturnStatusForm } from '@kedjan/contract'
import { type Id, ok, type Result, refuse } from '@kedjan/kernel'

export type CannotHandOver =
  | { reason: 'return_case_incomplete'; missing: string; source: string }
  | { reason: 'child_without_receiver'; children: number; source: string }
  | { reason: 'order_not_enforceable'; possibleFrom: string; source: string }
  | { reason: 'order_days_out_of_order' }
  | { reason: 'order_has_lapsed'; lapsedOn: string; source: string }
  | { reason: 'examined_in_the_future'; today: string }

/** When an order stops holding: on a day that is known, or counted from a departure that has not been. */
export interface Lapse {
  readonly on: string | null
  readonly source: string
}

interface Facts {
  readonly today: string
  /** The children of the household, for each of whom it must be known who receives it. */
  readonly children: readonly Id[]
  readonly lapseOf: (finalOn: string) => Lapse
}

const handingOver = 'SFS 2005:716 12 kap. 14 a §'

type Whole = Omit<ReturnCase, 'lapsesOn' | 'lapsesBy'>

/** Every field of a hand-over, in the order in which it is read. */
export const returnCaseFields = [
  ...(['orderKind', 'decision', 'decidedOn', 'finalOn', 'enforceableFrom', 'identityBy', 'documents'] as const),
  ...(['whereabouts', 'lastSeenOn', 'because', 'childrenReceived', 'transportNeeds', 'obstacles'] as const),
  ...(['obstaclesExaminedOn', 'detention', 'reEntryBanYears', 'contactUnit', 'contactPhone'] as const),
] satisfies (keyof ReturnCaseForm)[]

/** Whether a case can be handed to the police today: it is whole, and the order can be carried out. */
export function decideHandOver(form: ReturnCaseForm, facts: Facts): Result<ReturnCase, CannotHandOver> {
  if (!isWhole(form)) {
    const missing = returnCaseFields.filter((field) => form[field] === undefined)
    return refuse({ reason: 'return_case_incomplete', missing: missing.join(', '), source: handingOver })
  }
  const received = new Set(form.childrenReceived.map(({ personId }) => personId))
  const children = facts.children.filter((id) => !received.has(id)).length
  if (children > 0) return refuse({ reason: 'child_without_receiver', children, source: 'SFS 2005:716 12 kap. 3 a §' })
  const lapse = facts.lapseOf(form.finalOn)
  const possible = decideOrder(form, facts, lapse)
  return possible.ok ? ok({ ...form, lapsesOn: lapse.on, lapsesBy: lapse.source }) : possible
}

function isWhole(form: ReturnCaseForm): form is Whole {
  return returnCaseFields.every((field) => form[field] !== undefined)
}

/** An order that has not become enforceable, or holds no more, is not handed over. */
function decideOrder(form: Whole, facts: Facts, lapse: Lapse): Result<null, CannotHandOver> {
  const { decidedOn, finalOn, enforceableFrom } = form
  if (finalOn < decidedOn || enforceableFrom < decidedOn) return refuse({ reason: 'order_days_out_of_order' })
  if (enforceableFrom > facts.today)
    return refuse({ reason: 'order_not_enforceable', possibleFrom: enforceableFrom, source: 'SFS 2005:716 12 kap.' })
  if (lapse.on !== null && lapse.on < facts.today)
    return refuse({ reason: 'order_has_lapsed', lapsedOn: lapse.on, source: lapse.source })
  const isLater = form.obstaclesExaminedOn > facts.today || form.lastSeenOn > facts.today
  return isLater ? refuse({ reason: 'examined_in_the_future', today: facts.today }) : ok(null)
}

export type CannotTellHowItWent =
  | { reason: 'return_status_incomplete'; missing: string; source: string }
  | { reason: 'happened_in_the_future'; today: string }
  | { reason: 'left_without_documents'; source: string }

/** What the police tell of how it went; which of the ways it went their own step has said. */
export function decideReturnStatus(
  form: ReturnStatusForm,
  facts: { today: string; outcome: ReturnStatus['returnOutcome'] },
): Result<ReturnStatus, CannotTellHowItWent> {
  const source = 'SFS 2006:97 7 kap. 4–8 §§'
  const { happenedOn, documents } = form
  if (happenedOn === undefined || documents === undefined) {
    const missing = (['happenedOn', 'documents'] as const).filter((field) => form[field] === undefined)
    return refuse({ reason: 'return_status_incomplete', missing: missing.join(', '), source })
  }
  if (happenedOn > facts.today) return refuse({ reason: 'happened_in_the_future', today: facts.today })
  if (facts.outcome === 'left' && documents.length === 0) return refuse({ reason: 'left_without_documents', source })
  return ok({ returnOutcome: facts.outcome, happenedOn, documents })
}
