import { z } from 'zod'
import { Id, Moment, PageQuery, pageOf } from './common.ts'

/** What the tree holds of an entry: nothing about a person. */
export const LogLeaf = z
  .object({
    index: z.int(),
    at: Moment,
    /** SHA-256 over the entry's salt and its record, in hexadecimal. */
    commitment: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .meta({ id: 'LogLeaf' })
export type LogLeaf = z.infer<typeof LogLeaf>

const count = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER)

export const LogLeavesQuery = z.object({ from: count.default(0), limit: count.min(1).max(1000).default(1000) })
export const LogLeaves = z
  .object({ items: z.array(LogLeaf), next: z.int().nullable(), treeSize: z.int() })
  .meta({ id: 'LogLeaves' })
export type LogLeaves = z.infer<typeof LogLeaves>

/** A part of a proof: a hash in base64. */
const ProofHash = z.string().regex(/^[A-Za-z0-9+/]{43}=$/)

/** Shows that an entry is in the tree of the checkpoint, and what the entry says. */
export const LogInclusion = z
  .object({
    leaf: LogLeaf,
    treeSize: z.int(),
    proof: z.array(ProofHash),
    /** The signed note in whole, and the key it is verified by. */
    checkpoint: z.string(),
    verifier: z.string(),
    /** What the leaf commits to: the record in its canonical form, and the salt in hexadecimal. */
    opened: z.object({ record: z.string(), salt: z.string() }),
  })
  .meta({ id: 'LogInclusion' })
export type LogInclusion = z.infer<typeof LogInclusion>

export const LogConsistencyQuery = z.object({ from: count, to: count })
/** Shows that the log of one size is the beginning of that of another. */
export const LogConsistency = z
  .object({ from: z.int(), to: z.int(), proof: z.array(ProofHash) })
  .meta({ id: 'LogConsistency' })
export type LogConsistency = z.infer<typeof LogConsistency>

export const LogOutcome = z.enum(['done', 'read', 'refused'])

/** A line of the own organisation's log. */
export const LogLine = z
  .object({
    id: z.int(),
    at: Moment,
    staffId: Id.nullable(),
    staffName: z.string().nullable(),
    action: z.string(),
    outcome: LogOutcome,
    personId: Id.nullable(),
    subjectId: z.string().nullable(),
    reason: z.string().nullable(),
    source: z.string().nullable(),
    /** Its place in the tree; null for a second or so, until it has one. */
    leafIndex: z.int().nullable(),
    /** Whether the latest checkpoint vouches for it. */
    covered: z.boolean(),
  })
  .meta({ id: 'LogLine' })
export type LogLine = z.infer<typeof LogLine>

export const LogLinesQuery = PageQuery.extend({
  action: z.string().max(100).optional(),
  outcome: LogOutcome.optional(),
  person: Id.optional(),
})
export type LogLinesQuery = z.infer<typeof LogLinesQuery>
export const LogLines = pageOf(LogLine)

/** Whether the log holds, as far as it was counted again just now. */
export const LogStatus = z
  .object({
    treeSize: z.int(),
    checkpointAt: Moment,
    verifier: z.string(),
    /** Everything below, in one word. */
    holds: z.boolean(),
    /** The entries that were counted again, from this one to the end; what lies before is taken from the hashes kept of it. */
    countedFrom: z.int(),
    isSigned: z.boolean(),
    isRootRight: z.boolean(),
    wrongNodes: z.int(),
    /** Entries of the own organisation whose line is no longer what was committed to. */
    changedEntries: z.array(z.int()),
  })
  .meta({ id: 'LogStatus' })
export type LogStatus = z.infer<typeof LogStatus>
