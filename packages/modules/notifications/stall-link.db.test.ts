import { asActor, type Clock, deliver, type GuestActor, type StaffActor, system, type Tx } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { completeMilestone, noticeStalls } from '../chain/index.ts'
import { protectPerson } from '../persons/index.ts'
import {
  aHousehold,
  aMember,
  behind,
  done,
  type LetterBox,
  letterBox,
  milestoneId,
  officers,
  onDay,
  refused,
  seen,
} from '../testing/index.ts'
import { answerAsGuest } from './answer-as-guest.ts'
import { answerStallAsGuest } from './answer-stall-as-guest.ts'
import { readGuestStep } from './guest-step-page.ts'
import {
  confirmGuest,
  findGuest,
  notificationsSubscriber,
  openAnswerLink,
  registerContact,
  renewAnswerLink,
  sendNotices,
} from './index.ts'
import { readStallLinks, sendStallLink } from './send-stall-link.ts'

const database = useDatabase()
const officer = officers(database)
let box: LetterBox
let migr: StaffActor

beforeAll(async () => {
  onDay(database, '2026-11-24')
  migr = await database.staff('MIGR', ['coordinator', 'settlement_officer'])
  const second = { channel: 'sms' as const, address: '+46701740601' }
  const addresses = { mailbox: 'folkbokforing@skv.example', second, language: 'sv' as const }
  await done(database, migr, (tx, clock) => registerContact(tx, clock, migr, { organisationId: 'SKV', ...addresses }))
})

beforeEach(() => {
  onDay(database, '2026-11-24')
  box = letterBox()
})

const asPlatform = <Value>(work: (tx: Tx, clock: Clock) => Promise<Value>) =>
  asActor(database.ground, database.clock, system, (tx) => work(tx, database.clock))

async function sent(): Promise<void> {
  await deliver(database.ground, database.clock, notificationsSubscriber)
  await sendNotices({ ground: database.ground, clock: database.clock, post: box, origin: 'https://kedjan.example.se' })
}

/** A step of Skatteverket, for which nobody signs in here, after one that Migrationsverket has done. */
async function registration() {
  const begun = await aHousehold(database, migr, { settlement: 'own', members: [aMember()] })
  const dwelling = await milestoneId(database, begun.journeyId, 'own_dwelling')
  await done(database, migr, (tx, clock) =>
    completeMilestone(tx, clock, migr, {
      ...{ milestoneId: dwelling, on: '2026-11-24', disclose: [] },
      ownDwelling: { municipality: 'K1380', address: 'Testgatan 1' },
    }),
  )
  const id = await milestoneId(database, begun.journeyId, 'population_registration')
  return { id, journeyId: begun.journeyId, personId: begun.personIds[0] ?? '' }
}

async function letIn(token: string): Promise<GuestActor> {
  const opened = await asPlatform((tx, clock) => openAnswerLink(tx, clock, token))
  if (opened.state !== 'code_sent') throw new Error(`not opened: ${opened.state}`)
  await sent()
  const { cookie } = opened
  const { answer } = await asPlatform((tx, clock) => confirmGuest(tx, clock, { cookie, code: box.newestCode() }))
  expect(answer).toEqual({ ok: true, value: null })
  const guest = await asPlatform((tx, clock) => findGuest(tx, clock, cookie))
  if (!guest) throw new Error('nobody was let in')
  return guest
}

async function asked() {
  const step = await registration()
  onDay(database, '2026-12-30')
  await asPlatform((tx, clock) => noticeStalls(tx, clock))
  await sent()
  return { ...step, guest: await letIn(box.newestToken()) }
}

/** As though Skatteverket had told others of its step, on a basis that lets it. */
async function told(id: string, recipients: readonly string[]): Promise<void> {
  for (const recipient of recipients) {
    await behind(
      database,
      `insert into exchange.disclosure (id, person_id, category, holder, recipient, basis_id, purpose, decided_by, decided_at, decided_on, cause)
        select gen_random_uuid(), m.person_id, m.category, m.responsible, $2, 'a-test', 'a test', gen_random_uuid(), now(), '2026-11-24',
          'milestone:' || m.id
        from chain.milestone m where m.id = $1`,
      [id, recipient],
    )
  }
}

function protect(personId: string) {
  return done(database, migr, (tx, clock) =>
    protectPerson(tx, clock, migr, { personId, level: 'own_assessment', reason: 'threat' }),
  )
}

const linesOf = (id: string) =>
  behind<{ kind: string; because: string | null; by_guest: string | null }>(
    database,
    'select kind, because, by_guest from chain.stall where milestone_id = $1 order by seq',
    [id],
  )

describe('a step that stands still, of an organisation without users', () => {
  test('is asked about by a link to the one address and a code to the other, without a word about anybody', async () => {
    const { guest } = await asked()
    expect(box.letters.map(({ channel, to }) => [channel, to])).toEqual([
      ['email', 'folkbokforing@skv.example'],
      ['sms', '+46701740601'],
    ])
    for (const word of ['Exempel', 'Testgatan', 'K-2026', 'Folkbokf'])
      expect(JSON.stringify(box.letters)).not.toContain(word)
    const asking = { clock: database.clock, actor: guest, language: 'sv' as const }
    const read = await seen(database, guest, (tx) => readGuestStep({ ...asking, tx }, guest))
    expect(read.ok && read.value.page).toMatchObject({
      about: 'step',
      toName: 'Skatteverket',
      caseNumber: expect.stringMatching(/^K-/),
      readyOn: '2026-11-24',
      passTo: [],
    })
    expect(JSON.stringify(read)).not.toContain('Exempel')
  })

  test('is answered for once: the person reads why, and the question comes back later', async () => {
    const { id, guest } = await asked()
    const answer = { answer: 'still_working' as const, because: 'waits_for_papers' as const }
    const said = await done(database, guest, (tx, clock) => answerStallAsGuest(tx, clock, guest, answer))
    expect(said.askedAgainOn).toBe('2027-01-13')
    expect(await linesOf(id)).toEqual([
      { kind: 'owner_asked', because: null, by_guest: null },
      { kind: 'still_working', because: 'waits_for_papers', by_guest: guest.guestId },
    ])
    expect((await asPlatform((tx, clock) => openAnswerLink(tx, clock, box.newestToken()))).state).toBe('used')
  })

  test('is not passed on where the law names who has it, and no hand-off is answered by its link', async () => {
    const { id, guest } = await asked()
    const answer = { answer: 'pass_on' as const, to: 'AF' }
    expect(await refused(database, guest, (tx, clock) => answerStallAsGuest(tx, clock, guest, answer))).toEqual({
      reason: 'role_is_fixed',
      responsible: 'SKV',
    })
    expect(await refused(database, guest, (tx, clock) => answerAsGuest(tx, clock, guest, { move: 'accept' }))).toEqual({
      reason: 'handoff_not_found',
    })
    expect(await linesOf(id)).toHaveLength(1)
  })

  test('is asked about by whoever did a step before and sees this one, and by nobody else', async () => {
    const { id, personId } = await registration()
    const af = await officer('AF')
    const by = (actor: StaffActor) => (tx: Tx, clock: Clock) => sendStallLink(tx, clock, actor, { milestoneId: id })
    expect(await refused(database, af, by(af))).toEqual({ reason: 'milestone_not_found' })
    expect(await refused(database, migr, by(migr))).toEqual({ reason: 'milestone_not_found' })
    await told(id, ['MIGR', 'AF'])
    expect(await refused(database, af, by(af))).toEqual({ reason: 'not_the_sender' })
    await done(database, migr, by(migr))
    await sent()
    const asking = { clock: database.clock, actor: migr, language: 'sv' as const }
    const status = await seen(database, migr, (tx) => readStallLinks({ ...asking, tx }, id))
    expect(status.ok && status.value).toMatchObject({ isByLink: true, maySend: true, links: [{ state: 'open' }] })
    const token = box.newestToken()
    expect(await asPlatform((tx, clock) => renewAnswerLink(tx, clock, token))).toEqual({
      ok: true,
      value: { sent: true },
    })
    expect((await asPlatform((tx, clock) => openAnswerLink(tx, clock, token))).state).toBe('replaced')
    await protect(personId)
    expect(await refused(database, migr, by(migr))).toEqual({
      reason: 'protected_by_link',
      source: 'SFS 2009:400 21 kap. 3 §',
    })
  })

  test('is asked about by no link once the person is protected (SFS 2009:400 21 kap. 3 §)', async () => {
    const { id, personId, guest } = await asked()
    await protect(personId)
    expect((await asPlatform((tx, clock) => openAnswerLink(tx, clock, box.newestToken()))).state).toBe('ended')
    expect(guest.subjectId).toBe(id)
  })
})
