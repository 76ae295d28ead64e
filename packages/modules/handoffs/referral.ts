import type { HandoffState, MakeReferral } from '@kedjan/contract'
import {
  type Clock,
  type Id,
  isAfter,
  isBefore,
  newId,
  ok,
  type PlainDate,
  parsePlainDate,
  publish,
  type Result,
  refuse,
  type StaffActor,
  type Tx,
} from '@kedjan/kernel'
import { coversMunicipality, findOrganisation, type Organisation } from '../organisations/index.ts'
import {
  type CannotOpen,
  type CannotTellByHand,
  closed,
  isPersonKnown,
  selectClosed,
  selectData,
  selectProtected,
  tellByHand,
} from '../persons/index.ts'
import { authorOf, type HandoffActor } from './author.ts'
import type { CannotMove } from './handoff.ts'
import { insertMessage } from './message-queries.ts'
import { moveHandoff } from './move-handoff.ts'
import { insertHandoff, insertHandoffStep } from './queries.ts'
import { stopTelling } from './stop-telling.ts'

export type CannotRefer =
  | CannotTellByHand
  | CannotOpen
  | { reason: 'to_oneself' }
  | { reason: 'outside_territory'; municipality: string }
  | { reason: 'answer_day_in_the_past'; today: string }
  | { reason: 'answer_day_too_far'; latest: string }

const longestAnswerDays = 180

/** Whether an organisation may be asked to take something on, given where the person lives, if that is known. */
export function decideReferral(
  wish: { from: string; to: Organisation; answerBy: string },
  facts: { municipalityCode: string | undefined; today: PlainDate },
): Result<null, CannotRefer> {
  if (wish.to.id === wish.from) return refuse({ reason: 'to_oneself' })
  const territory = {
    scope: wish.to.scope,
    countyCodes: wish.to.county_codes,
    municipalityCode: wish.to.municipality_code,
  }
  if (facts.municipalityCode && !coversMunicipality(territory, facts.municipalityCode)) {
    return refuse({ reason: 'outside_territory', municipality: facts.municipalityCode })
  }
  const day = parsePlainDate(wish.answerBy)
  if (!day || isBefore(day, facts.today))
    return refuse({ reason: 'answer_day_in_the_past', today: facts.today.toString() })
  const latest = facts.today.add({ days: longestAnswerDays })
  if (isAfter(day, latest)) return refuse({ reason: 'answer_day_too_far', latest: latest.toString() })
  return ok(null)
}

/**
 * Asks another organisation to take something on for a person. It tells nothing about the person by itself:
 * what is passed on is told on a basis that the officer names, and goes with the referral when it is withdrawn.
 */
export async function makeReferral(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: MakeReferral,
): Promise<Result<{ id: Id; personId: Id; state: 'sent' }, CannotRefer>> {
  if (!(await isPersonKnown(tx, command.personId))) return refuse({ reason: 'person_not_found' })
  const to = await findOrganisation(tx, command.to)
  if (!to) return refuse({ reason: 'unknown_organisation' })
  const facts = { municipalityCode: await municipalityOf(tx, command.personId), today: clock.today() }
  const decided = decideReferral({ from: actor.organisationId, to, answerBy: command.answerBy }, facts)
  if (!decided.ok) return decided
  // About a protected person nothing is written in words but messages, which only those read who may see the data.
  if ((await selectClosed(tx, [command.personId])).size > 0) return refuse(closed)
  const isProtected = (await selectProtected(tx, [command.personId])).size > 0
  const id = await writeReferral(tx, clock, actor, { ...command, isProtected })
  for (const what of command.tell ?? []) {
    const told = await tellByHand(tx, clock, actor, {
      ...{ ...what, personId: command.personId, recipient: to.id, wholeHousehold: false },
      cause: `handoff:${id}`,
    })
    if (!told.ok) return told
  }
  publish(tx, clock, { name: 'handoffs.sent', payload: { handoffId: id, to: to.id } })
  return ok({ id, personId: command.personId, state: 'sent' })
}

async function writeReferral(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: MakeReferral & { isProtected: boolean },
): Promise<Id> {
  const now = clock.now()
  const id = newId(now)
  const { subject, personId, isProtected } = command
  const parties = { from: actor.organisationId, to: command.to, personId }
  const today = clock.today().toString()
  await insertHandoff(tx, {
    ...parties,
    id,
    kind: 'referral',
    householdId: null,
    journeyId: null,
    personIds: [personId],
    subject: isProtected ? null : subject,
    receiveBy: null,
    answerBy: command.answerBy,
    source: 'SFS 2017:900 8 §',
    replaces: null,
    madeBy: actor.staffId,
    madeAt: now.toString(),
    madeOn: today,
  })
  const by = { ...authorOf(actor), at: now.toString() }
  const note = isProtected ? null : (command.note ?? null)
  const step = { kind: 'sent' as const, onDate: today, facts: {}, reason: null, note }
  await insertHandoffStep(tx, { ...parties, ...by, ...step, handoffId: id, seq: 1 })
  if (isProtected) {
    const text = [subject, command.note].filter(Boolean).join('\n')
    const handoff = { id, from_organisation: parties.from, to_organisation: parties.to, person_id: personId }
    await insertMessage(tx, { ...by, text, handoff })
  }
  return id
}

/** Where the person lives, as far as the actor knows: the latest reception, or the contact address. */
async function municipalityOf(tx: Tx, personId: Id): Promise<string | undefined> {
  const data = await selectData(tx, [personId], ['reception', 'contact'])
  const reception = data.find((datum) => datum.kind === 'reception') ?? data.find((datum) => datum.kind === 'contact')
  return reception && 'municipalityCode' in reception.value ? reception.value.municipalityCode : undefined
}

type Moved = Promise<Result<{ id: Id; personId: Id; state: HandoffState }, CannotMove>>

export async function answerReferral(
  tx: Tx,
  clock: Clock,
  actor: HandoffActor,
  command: {
    handoffId: Id
    move: 'accept' | 'refuse' | 'complete' | 'withdraw'
    reason?: string
    note?: string | undefined
  },
): Moved {
  const moved = await moveHandoff(tx, clock, actor, command)
  if (!moved.ok) return moved
  const { handoff, state } = moved.value
  if (state === 'withdrawn' && actor.kind === 'staff') await stopTelling(tx, clock, actor, handoff.id)
  return ok({ id: handoff.id, personId: handoff.person_id, state })
}
