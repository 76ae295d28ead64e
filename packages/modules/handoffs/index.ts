export { acknowledge, agreeDate, type CannotAnswer, reportHousing } from './answer-anvisning.ts'
export { type CannotIssue, decideAnvisning } from './anvisning.ts'
export { ask, type CannotAsk } from './ask.ts'
export { cancelAnvisning, declineAnvisning, replaceAnvisning } from './end-anvisning.ts'
export { type EndedBecause, endOpenHandoffs, handoffsOfDeparted } from './end-by-change.ts'
export { type OpenAbout, selectOpenAbout } from './ending-queries.ts'
export { eraseHandoffs } from './erase-handoffs.ts'
export { escalateSilent } from './escalate-silent.ts'
export { type CannotMove, decideMove, type HandoffMove, movesOpenTo } from './handoff.ts'
export { readHandoffPage } from './handoff-page.ts'
export { type CannotIssueAnvisning, issueAnvisning } from './issue-anvisning.ts'
export { selectKommuntal } from './kommuntal-queries.ts'
export {
  countOpenHandoffs,
  countWithoutAnvisning,
  type ShowHandoffs,
  selectOpenHandoffs,
  selectWithoutAnvisning,
} from './list-queries.ts'
export { makeDecided } from './make-decided.ts'
export { selectMessages } from './message-queries.ts'
export { presentHandoffItem } from './present.ts'
export { findHandoff, handoffsAsJson, selectCovered, selectHandoffSteps } from './queries.ts'
export { recordReception } from './record-reception.ts'
export { answerReferral, type CannotRefer, makeReferral } from './referral.ts'
export { registerHandoffsRoutes } from './routes.ts'
export { type CannotSetKommuntal, setKommuntal } from './set-kommuntal.ts'
export { deriveHandoff, type HandoffRow, type StoredHandoff } from './stored-handoff.ts'
