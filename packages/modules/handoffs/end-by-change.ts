import { asOfficer, type Clock, type Id, publish, type Subscriber, system, type Tx } from '@kedjan/kernel'
import { selectProtected } from '../persons/index.ts'
import { type OpenAbout, selectOpenAbout, selectOpenOfDeparted } from './ending-queries.ts'
import { insertHandoffStep } from './queries.ts'
import { stopTelling } from './stop-telling.ts'

/** The reason that the parties read; why somebody has disappeared, or whose permit was lost, is not theirs to know. */
export type EndedBecause = 'moved_abroad' | 'died' | 'circumstances_changed'

/**
 * Ends what is open between organisations about somebody to whom something has happened: an anvisning is cancelled, a referral is
 * withdrawn, what was told on its account is taken back, and both parties are told. Run as the platform; answers which.
 */
export async function endOpenHandoffs(
  tx: Tx,
  clock: Clock,
  command: { journeyIds?: readonly Id[]; personIds?: readonly Id[]; because: EndedBecause },
): Promise<Id[]> {
  const { journeyIds = [], personIds = [], because } = command
  return end(tx, clock, { open: await selectOpenAbout(tx, { journeyIds, personIds }), because })
}

/** A confirmed departure is told by the chain, which does not know of hand-offs. */
export const handoffsOfDeparted: Subscriber = {
  name: 'handoffs.departed',
  facts: ['chain.departed'],
  handle: async (tx, clock, { payload }) => {
    const { journeyId } = payload
    if (typeof journeyId !== 'string') return
    await end(tx, clock, { open: await selectOpenOfDeparted(tx, journeyId), because: 'moved_abroad' })
  },
}

async function end(
  tx: Tx,
  clock: Clock,
  { open, because }: { open: readonly OpenAbout[]; because: EndedBecause },
): Promise<Id[]> {
  const protectedPersons = await selectProtected(
    tx,
    open.map(({ person_id }) => person_id),
  )
  for (const handoff of open) {
    // Where a protected person is, or is not any more, is told to nobody by itself.
    const reason = protectedPersons.has(handoff.person_id) ? 'circumstances_changed' : because
    await endOne(tx, clock, { handoff, reason })
  }
  return open.map(({ id }) => id)
}

async function endOne(
  tx: Tx,
  clock: Clock,
  { handoff, reason }: { handoff: OpenAbout; reason: EndedBecause },
): Promise<void> {
  const { id: handoffId, from_organisation: from, to_organisation: to, person_id: personId } = handoff
  await insertHandoffStep(tx, {
    ...{ handoffId, from, to, personId, reason },
    seq: handoff.last_seq + 1,
    kind: handoff.kind === 'anvisning' ? 'cancelled' : 'withdrawn',
    onDate: clock.today().toString(),
    facts: {},
    note: null,
    byOrganisation: from,
    byStaff: null,
    byGuest: null,
    at: clock.now().toString(),
  })
  // The platform sees no line of the ledger; what was told goes with the hand-off in the name of the officer who made it.
  const maker = { kind: 'staff' as const, organisationId: from, staffId: handoff.made_by }
  await asOfficer(tx, clock, system, {
    officer: maker,
    work: (ofSender) => stopTelling(ofSender, clock, maker, handoffId),
  })
  publish(tx, clock, { name: 'handoffs.ended', payload: { handoffId, wasPlanned: handoff.state === 'planned' } })
}
