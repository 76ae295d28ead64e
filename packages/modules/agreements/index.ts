/** What an agreement is, and whether somebody may join it or arrange a flow by it. */
export {
  type AgreementKind,
  agreementKinds,
  type CannotArrange,
  type CannotJoin,
  decideFlow,
  decideJoin,
  type StoredAgreement,
} from './agreement.ts'
export { type ArrangeFlow, arrangeFlow, type CannotEndFlow, endFlow } from './arrange-flow.ts'
export { type CannotLeave, joinAgreement, leaveAgreement } from './join-agreement.ts'
export { type CannotPropose, type ProposeAgreement, proposeAgreement, recordSigned } from './propose-agreement.ts'
/** The flows by which a holder tells others each time it records something. */
export { type StoredFlow, selectStandingFlows } from './queries.ts'
export { registerAgreementsRoutes } from './routes.ts'
