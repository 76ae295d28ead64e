import type { Language } from '@kedjan/contract'
import { asActor, type Clock, type Ground, system } from '@kedjan/kernel'
import type { Asked } from '@kedjan/modules/http'
import { findGuest } from '@kedjan/modules/notifications'
import { guestPermissions } from '@kedjan/modules/organisations'

/** Whom the cookie of a confirmed link lets in; asked anew at each request, so that a link that ends ends at once. */
export async function findGuestAsker(
  { ground, clock }: { ground: Ground; clock: Clock },
  cookie: string,
  language: Language,
): Promise<Asked | undefined> {
  const actor = await asActor(ground, clock, system, (tx) => findGuest(tx, clock, cookie))
  return actor ? { actor, language, permissions: guestPermissions, sessionId: actor.guestId } : undefined
}
