import type { Language } from '@kedjan/contract'
import type { ActivityLog, Actor, AnyRefusal, Clock, Ground, StaffActor, Tx } from '@kedjan/kernel'
import type { z } from 'zod'

/** What the server hands every module's routes. */
export interface Services {
  readonly ground: Ground
  readonly clock: Clock
  readonly log: ActivityLog
  /** Wakes the job runner after a write, so that facts in the outbox are delivered soon. */
  wroteSomething(): void
  /** How large a file may be that somebody sends. */
  readonly mostUploadBytes: number
  /** Sets a document as a tagged PDF, away from the requests. */
  readonly typeset: Typeset
  /** Where people find the platform, for what is printed. */
  readonly origin: string
}

/** What a template is filled with; the template itself is ours and known by its name. */
export interface TypesetWish {
  readonly template: 'letter' | 'plan'
  readonly data: object
}

export type Typeset = (wish: TypesetWish) => Promise<Buffer>

/** Who asks, as the session tells. */
export interface Asked {
  readonly actor: Actor
  readonly language: Language
  readonly permissions: ReadonlySet<string>
  readonly sessionId: string
}

/** What an action is given. */
export interface Asking {
  readonly tx: Tx
  readonly clock: Clock
  readonly actor: Actor
  readonly language: Language
}

/** What was sent, parsed by the contract. */
export interface Heard<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> {
  readonly params: z.output<Params>
  readonly query: z.output<Query>
  readonly body: z.output<Body>
}

/** A refusal on its way to becoming a problem document. */
export class Refused extends Error {
  readonly refusal: AnyRefusal
  readonly status: number
  constructor(refusal: AnyRefusal, status: number) {
    super(refusal.reason)
    this.refusal = refusal
    this.status = status
  }
}

declare module 'fastify' {
  interface FastifyRequest {
    asked: Asked | undefined
  }
  interface FastifyContextConfig {
    permission?: string
    audit?: string
  }
}

/** The member of staff behind an action that only staff can take; the permission has been checked before. */
export function staffOf(actor: Actor): StaffActor {
  if (actor.kind !== 'staff') throw new Error('only staff can do this')
  return actor
}
