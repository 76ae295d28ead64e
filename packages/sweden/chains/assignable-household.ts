import { ok, type Result, refuse } from '@kedjan/kernel'
import { type PermitToAssign, type WhyNotAssignable, whyNotAssignable } from './assignable-permit.ts'

/** A member of a household as far as is known. */
export interface MemberToAssign {
  readonly permit: PermitToAssign | undefined
  /** Under eighteen. */
  readonly isChild: boolean
}

/** Children alone are placed by a system of their own. [interpretation]: we have not seen that the act on settlement leaves them out. */
const ofChildrenAlone = 'SFS 1994:137 3 §'

export type WhyNotAssignableHousehold =
  | WhyNotAssignable
  | { readonly reason: 'child_alone'; readonly source: string }
  /** An anvisning covers the household as a whole: one member has none alone. */
  | { readonly reason: 'lives_with_others'; readonly source: string }
  /** Nor has a household of which nobody has said who belongs to it. */
  | { readonly reason: 'household_not_told'; readonly source: string }

/**
 * By which permit a household has a right to an anvisning: that of any member will do, since an anvisning covers the household as a whole
 * (SFS 2016:39 9 §). The reference person stands first, and says why not where nobody has a right. Undefined where no permit is known.
 */
export function permitThatAssigns(
  members: readonly MemberToAssign[],
): Result<PermitToAssign | undefined, WhyNotAssignableHousehold> {
  if (members.length > 0 && members.every(({ isChild }) => isChild))
    return refuse({ reason: 'child_alone', source: ofChildrenAlone })
  const permits = members.flatMap(({ permit }) => permit ?? [])
  const giving = permits.find((permit) => whyNotAssignable(permit) === undefined)
  if (giving) return ok(giving)
  const [first] = permits
  const why = first && whyNotAssignable(first)
  return why ? refuse(why) : ok(undefined)
}
