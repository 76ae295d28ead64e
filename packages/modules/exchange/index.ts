export type { ConsentLack, DisclosureAnswer, ForbiddenReason, Lock, Locks, Paragraph } from './answer.ts'
export { type AnswerRequest, answerRequest, type CannotAnswer } from './answer-request.ts'
export {
  type AskForConsent,
  askForConsent,
  type CannotAskPerson,
  type CannotDecline,
  declineConsent,
} from './ask-for-consent.ts'
export {
  findAsk,
  findConsent,
  type StoredAsk,
  type StoredConsent,
  selectAsks,
  selectConsents,
} from './consent-queries.ts'
export { acknowledgeCorrection, noticeCorrection } from './correction.ts'
export { selectDelays } from './delay-queries.ts'
export { type Disclose, disclose, discloseAll } from './disclose.ts'
export { decideDisclosure, shortestWeighing } from './disclosure.ts'
export { type CannotEndConsent, endConsent } from './end-consent.ts'
export { eraseExchange, forgetOldRequests } from './erase-exchange.ts'
export { escalateSilentRequests } from './escalate-silent-requests.ts'
export { type CannotGive, type GiveConsent, giveConsent } from './give-consent.ts'
export { type CannotHoldBack, type HoldBack, holdBack } from './hold-back.ts'
export { findLegalBasis, type InformationCategory, isInForce, type LegalBasis } from './law.ts'
export { type LedgerLine, selectLedger } from './ledger-queries.ts'
export { type CannotLetGo, letGo } from './let-go.ts'
export { type CannotMakeRequest, type MakeRequest, makeRequest } from './make-request.ts'
export { moveRequest } from './move-request.ts'
export {
  answerPlea,
  type CannotAnswerPlea,
  type CannotPlea,
  type MakePlea,
  makePlea,
} from './plea.ts'
export { disclosuresAsJson, type StandingDisclosure, selectDisclosuresByCause } from './queries.ts'
export type { DisclosureQuestion, DisclosureWay, LiveConsent, Party, PersonFacts } from './question.ts'
export {
  type CannotMoveRequest,
  type NumberKind,
  openRequestStates,
  type RequestRefusal,
  type RequestState,
  requestRefusals,
  type StoredRequest,
} from './request.ts'
export {
  findRequest,
  type RequestShow,
  selectRequestSteps,
  selectRequests,
  selectRequestsAbout,
} from './request-queries.ts'
export {
  countInformation,
  type OpenNotice,
  type StoredPlea,
  selectOpenNotices,
  selectOpenPleas,
  selectPleasOf,
} from './rights-queries.ts'
export { explainSeeing, type SeeingFact } from './seeing.ts'
export { type Concerned, type TellStanding, tellStanding } from './tell-standing.ts'
export { type CannotDisclose, type DisclosureWish, decideTelling } from './telling.ts'
export { type StandingTelling, selectTellingsOf } from './tellings-of.ts'
export { type CannotWithdraw, withdrawAllOf, withdrawDisclosure } from './withdraw.ts'
