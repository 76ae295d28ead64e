/** Reasons that say "there is no such thing for you"; whoever may not see it is told the same. */
const missing = new Set([
  'handoff_not_found',
  'household_not_found',
  'person_not_found',
  'unknown_organisation',
  'milestone_not_found',
  'agreement_not_found',
  'flow_not_found',
  'request_not_found',
  'ask_not_found',
  'consent_not_found',
  'plea_not_found',
  'notice_not_found',
  'merge_not_found',
  'opening_not_found',
  'list_not_found',
  'hold_not_found',
])
/** Reasons that come from somebody having been there before. */
const conflicts = new Set([
  'step_already_done',
  'chain_already_open',
  'already_answered',
  'handoff_ended',
  'already_done',
  'already_assigned',
  'not_in_this_state',
  'milestone_withdrawn',
  'waits_for_other_step',
  'already_a_party',
  'agreement_ended',
  'flow_already_arranged',
  'flow_ended',
  'request_answered',
  'nothing_asked_back',
  'ask_already_answered',
  'consent_already_ended',
  'plea_already_answered',
  'already_acknowledged',
  'already_merged',
  'already_unmerged',
  'already_dismissed',
  'already_open',
  'opening_already_answered',
  'opening_already_reviewed',
  'opening_lapsed',
  'opening_not_open',
  'opening_still_open',
  'opening_never_open',
  'already_listed',
  'household_open',
  'household_held',
  'list_already_decided',
  'hold_ended',
])
/** Reasons that come from who asks. */
const forbidden = new Set([
  'chain_not_begun_by',
  'not_the_sender',
  'not_the_receiver',
  'not_responsible',
  'not_the_county_board',
  'not_the_migration_agency',
  'not_a_party',
  'not_invited',
  'not_the_holder',
  'not_the_asker',
  'not_in_protected_group',
  'own_question',
  'reviewer_took_part',
  'protected_closed',
  'not_a_party_to_consent',
  'drew_it_up',
])

/** The HTTP status of a refusal: 404, 403, 409, or 422 for everything that the law or the facts forbid. */
export function statusOf(reason: string): number {
  if (missing.has(reason)) return 404
  if (forbidden.has(reason)) return 403
  return conflicts.has(reason) ? 409 : 422
}
