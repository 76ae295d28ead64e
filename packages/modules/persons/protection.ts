import type { ProtectionFact, ProtectionLevel, ProtectionReason } from '@kedjan/contract'
import type { Clock, Id, StaffActor } from '@kedjan/kernel'

export type { ProtectionLevel }

/** One fact that protects a person, as one organisation knows it. */
export interface StoredProtection {
  readonly person_id: Id
  readonly fact: ProtectionFact
  readonly level: ProtectionLevel
  readonly holder: string
  readonly reason: ProtectionReason
  readonly since: string
  readonly reviewed_on: string
}

export interface NewProtection extends StoredProtection {
  readonly recorded_by: Id
  readonly recorded_at: string
}

/** Skatteverket marks; what an organisation has found out itself is its own assessment, which needs no personal identity number. */
export function factOf(level: ProtectionLevel): ProtectionFact {
  return level === 'own_assessment' ? 'own_assessment' : 'marking'
}

/** A line as the actor's organisation records it today; said again it is thereby reviewed, and keeps the day it began. */
export function protectionLine(
  clock: Clock,
  actor: StaffActor,
  line: {
    personId: Id
    fact: ProtectionFact
    level: ProtectionLevel
    reason: ProtectionReason
    since?: string | undefined
  },
): NewProtection {
  const today = clock.today().toString()
  return {
    person_id: line.personId,
    fact: line.fact,
    level: line.level,
    holder: actor.organisationId,
    reason: line.reason,
    since: line.since ?? today,
    reviewed_on: today,
    recorded_by: actor.staffId,
    recorded_at: clock.now().toString(),
  }
}
