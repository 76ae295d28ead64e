export { type Activity, type ActivityLog, appendActivities, openActivityLog } from './activity.ts'
export { type Actor, type GuestActor, type PersonActor, type StaffActor, type SystemActor, system } from './actor.ts'
export { asActor, asOfficer, asPlatform, asPlatformAlone, asReader, inNameOf } from './as-actor.ts'
export { type Clock, morningOf, realClock, type SettableClock, settableClock } from './clock.ts'
export { type Database, type Ground, openGround, type Tx } from './database.ts'
export {
  addDays,
  ageOn,
  daysBetween,
  type Instant,
  isAfter,
  isBefore,
  type PlainDate,
  parsePlainDate,
  swedishDay,
  Temporal,
} from './dates.ts'
export { deleteRowsOf } from './delete-rows-of.ts'
export { type ErasedGroup, eraseOrders, eraseTraces, forgetOld } from './erase-traces.ts'
export { type Fact, publish } from './facts.ts'
export { type Id, isId, newId } from './ids.ts'
export { inBatches } from './in-batches.ts'
export {
  type Checkpoint,
  type FoundCheckpoint,
  judgeCheckpoint,
  readCheckpoint,
  signCheckpoint,
} from './log/checkpoint.ts'
export { checkpointLine, entryLine, headerLine } from './log/export-lines.ts'
export { type Inspection, inspectLog } from './log/inspect.ts'
export { type LineSearch, type LoggedLine, selectLoggedLines } from './log/line-queries.ts'
export { type GrowingTree, growTree, type Hash, hashLeaf } from './log/merkle.ts'
export { makeSigner, readVerifier, type Signer, type Verifier } from './log/note.ts'
export { provesConsistency, provesInclusion } from './log/proofs.ts'
export { proveConsistency, proveInclusion } from './log/prove.ts'
export {
  findEntry,
  findLatestCheckpoint,
  type StoredCheckpoint,
  type StoredLine,
  selectCheckpoints,
  selectLeaves,
  selectOpened,
} from './log/queries.ts'
export { type ActivityRecord, canonicalRecord, commitmentOf, type Leaf, leafText } from './log/record.ts'
export { sequence } from './log/sequence.ts'
export { type ExportVerifier, type Finding, type Verdict, verifyExport } from './log/verify-export.ts'
export { addMoney, fromKronor, fromOre, type Money, shareOf } from './money.ts'
export { isRepeat, type KeyReused, once, type RequestKey } from './once.ts'
export { deliver, type Subscriber } from './outbox.ts'
export { remembering } from './remembering.ts'
export { type AnyRefusal, ok, type Result, refuse } from './result.ts'
export { sendAlong } from './send-along.ts'
