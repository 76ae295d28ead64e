import type { Actor } from './actor.ts'
import type { Clock } from './clock.ts'
import { isoText } from './dates.ts'

/** What row security knows of a moment: who acts, and which day it is; each a setting of the transaction. */
export type Settings = Readonly<Record<string, string>>

/** That somebody acts from here on; with a lock, not before everybody has ended who took the same one earlier. */
export interface Context {
  readonly settings: Settings
  readonly lock?: { readonly space: number; readonly key: string }
}

/** Everything, also what is empty: nothing that a connection was left with is taken over. */
export function settingsOf(clock: Clock, actor: Actor): Settings {
  return {
    actor_kind: actor.kind,
    organisation: actor.kind === 'staff' ? actor.organisationId : '',
    staff: actor.kind === 'staff' ? actor.staffId : '',
    persons: actor.kind === 'person' ? `{${actor.actsFor.join(',')}}` : '',
    follows: actor.kind === 'person' ? `{${actor.follows.join(',')}}` : '',
    guest: actor.kind === 'guest' ? `${actor.guestId} ${actor.subjectId} ${actor.organisationId}` : '',
    today: isoText(clock.today()),
    now: isoText(clock.now()),
  }
}

/** A context as a message that goes no further than the connection, which alone knows what it has told PostgreSQL before. */
export const contextSign = '-- kedjan: who acts'
