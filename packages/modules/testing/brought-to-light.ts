import type { CompleteMilestone } from '@kedjan/contract'
import { type Id, type PlainDate, parsePlainDate } from '@kedjan/kernel'
import type { TestDatabase } from '@kedjan/kernel/testing'
import { type ChainKey, type MilestoneTemplate, temporaryProtectionEndOn } from '@kedjan/sweden'
import { behind } from './behind.ts'
import { aNumber } from './build.ts'

let serial = 100

/** What a step brings to light, made up where its officer is asked for it. */
export async function broughtToLight(
  database: TestDatabase,
  journeyId: Id,
  { step, chain }: { step: MilestoneTemplate; chain: ChainKey },
): Promise<Partial<CompleteMilestone>> {
  const today = database.clock.today()
  const dwelt = { municipality: 'K1380', address: 'Provgatan 1' }
  switch (step.asks) {
    case 'permit':
      return { permit: permitOf(chain, step, today) }
    case 'residence':
      return { residence: dwelt }
    case 'own_dwelling':
      return { ownDwelling: dwelt }
    case 'personal_identity_numbers':
      return { personalIdentityNumbers: await numbersOf(database, journeyId) }
    case 'placement':
      return { placement: { from: today.toString(), extentPercent: 100 } }
    case 'first_payment':
      return { firstPayment: { paidOn: today.toString(), amountOre: 646_800 } }
    case 'return_case':
      return { returnCase: aReturnCase(today, await childrenOf(database, journeyId)) }
    case 'return_status':
      return { returnStatus: { happenedOn: today.toString(), documents: ['passport'] } }
    default:
      return {}
  }
}

/** What the chain leads to: for resettled refugees for good, for temporary protection as long as the Council has decided. */
function permitOf(
  chain: ChainKey,
  step: MilestoneTemplate,
  today: PlainDate,
): NonNullable<CompleteMilestone['permit']> {
  const later = today.add({ years: 3 }).toString()
  switch (chain) {
    case 'resettlement':
      return { ground: 'resettled', validTo: null }
    case 'temporary_protection':
      return { ground: 'temporary_protection', validTo: protectedUntil(step, today) }
    case 'family_reunification':
      return { ground: 'family', validTo: later }
    case 'work_permit':
      return { ground: 'work', validTo: later }
    case 'study':
      return { ground: 'study', validTo: later }
    default:
      return { ground: 'refugee', validTo: later }
  }
}

/** The day that the Council has decided, and a year more when it prolongs. */
function protectedUntil({ key }: MilestoneTemplate, today: PlainDate): string {
  const until = parsePlainDate(temporaryProtectionEndOn(today).until) ?? today
  return until.add({ years: key === 'extension' ? 1 : 0 }).toString()
}

/** A hand-over to the police that lacks nothing. */
export function aReturnCase(
  today: PlainDate,
  children: readonly Id[] = [],
): NonNullable<CompleteMilestone['returnCase']> {
  const day = today.toString()
  return {
    orderKind: 'utvisning',
    decision: 'UM 1000-26',
    decidedOn: today.subtract({ months: 2 }).toString(),
    finalOn: today.subtract({ months: 1 }).toString(),
    enforceableFrom: today.subtract({ months: 1 }).toString(),
    identityBy: 'passport',
    documents: ['passport'],
    whereabouts: 'unknown',
    lastSeenOn: day,
    because: 'keeps_away',
    childrenReceived: children.map((personId) => ({ personId, by: 'parent_on_the_way' as const })),
    transportNeeds: ['interpreter'],
    obstacles: 'none_found',
    obstaclesExaminedOn: day,
    detention: 'none',
    reEntryBanYears: 0,
    contactUnit: 'Återvändandeenheten',
    contactPhone: '0771-00 00 00',
  }
}

async function childrenOf(database: TestDatabase, journeyId: Id): Promise<Id[]> {
  const rows = await behind<{ id: Id }>(
    database,
    `select m.person_id as id
    from chain.journey j
    join persons.member m on m.household_id = j.household_id and m.position = 'child'
    where j.id = $1`,
    [journeyId],
  )
  return rows.map(({ id }) => id)
}

async function numbersOf(database: TestDatabase, journeyId: Id) {
  const persons = await behind<{ id: Id; birth: string }>(
    database,
    `select d.person_id as id, d.value ->> 'birthDate' as birth
    from chain.journey j
    join persons.datum d on d.kind = 'identity'
      and (d.person_id = j.person_id or d.person_id in (select person_id from persons.member where household_id = j.household_id))
      and not exists (
        select 1 from persons.identifier i where i.person_id = d.person_id and i.kind = 'personal_identity_number' and i.holder = 'SKV'
      )
    where j.id = $1`,
    [journeyId],
  )
  return persons.map(({ id, birth }) => {
    serial += 1
    return { personId: id, number: aNumber(birth, String(serial)) }
  })
}
