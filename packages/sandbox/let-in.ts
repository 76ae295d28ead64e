import { asActor, type Clock, type Ground, type Id, type StaffActor } from '@kedjan/kernel'
import { answerOpening, askOpening, closeOpening, reviewOpening } from '@kedjan/modules/persons'
import type { Deed } from './simulators/deed.ts'

/** An opening of a protected household that must be closed and looked back at when the work is done. */
export interface LetIn {
  readonly openingId: Id
  readonly deed: Deed
}

/** Asks as the one who is to do the deeds, and answers as a colleague of the named group, by the same actions as everybody. */
export async function letIn(
  ground: Ground,
  clock: Clock,
  who: { actor: StaffActor; colleagues: readonly StaffActor[] },
  deeds: readonly Deed[],
): Promise<LetIn[]> {
  const [approver] = who.colleagues
  if (!approver) return []
  const opened: LetIn[] = []
  for (const deed of deeds) {
    const personId = deed.opens
    if (!personId) continue
    const asked = await asActor(ground, clock, who.actor, (tx) =>
      askOpening(tx, clock, who.actor, { personId, kind: 'step', reason: `Steget är öppet hos oss: ${deed.what}.` }),
    )
    // Whoever is in already needs no second opening.
    if (!asked.ok) continue
    const openingId = asked.value.id
    await asActor(ground, clock, approver, (tx) => answerOpening(tx, clock, approver, { openingId, approve: true }))
    opened.push({ openingId, deed })
  }
  return opened
}

/** Closes what was opened; a third of the group looks back at most of it, and the rest waits in the list. */
export async function lookBack(
  ground: Ground,
  clock: Clock,
  who: { actor: StaffActor; colleagues: readonly StaffActor[] },
  opened: readonly LetIn[],
): Promise<void> {
  const [, reviewer] = who.colleagues
  for (const { openingId, deed } of opened) {
    await asActor(ground, clock, who.actor, (tx) => closeOpening(tx, clock, who.actor, { openingId }))
    if (!reviewer || deed.random.chance(0.03)) continue
    const note = 'Steget kunde inte göras utan uppgifterna.'
    await asActor(ground, clock, reviewer, (tx) =>
      reviewOpening(tx, clock, reviewer, { openingId, verdict: 'justified', note }),
    )
  }
}
