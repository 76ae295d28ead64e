import { parsePlainDate, Temporal } from '@kedjan/kernel'
import { findOrganisation, informationCategories } from '@kedjan/sweden'
import fc from 'fast-check'
import type { DisclosureQuestion, LiveConsent, Party } from '../exchange/index.ts'
import type { Actor, OracleQuestion } from './disclosure-oracle.ts'
import { flowTable } from './flow-table.ts'

/** The letters of the table, and an organisation or two that go by them. */
const called: Readonly<Record<string, readonly string[]>> = {
  MV: ['MIGR'],
  AF: ['AF'],
  FK: ['FK'],
  SKV: ['SKV'],
  PM: ['PM'],
  POL: ['POL'],
  MD: ['MD_GOTEBORG'],
  LST: ['LST_N'],
  REG: ['REG_N', 'REG_M'],
  KOM: ['K1380', 'K0180'],
  AMB: ['EMB_AMMAN'],
  CSN: ['CSN'],
  SAPO: ['SAPO'],
  KV: ['KV'],
  MYN: ['SCB'],
  SSC: ['SSC'],
  SO: ['SO_0581'],
  UNI: ['UNI_UU'],
  CIV: ['RK'],
}

export const actors: readonly Actor[] = Object.entries(called).flatMap(([letters, ids]) =>
  ids.map((id) => ({ letters, id })),
)
const categories = Object.keys(informationCategories)
const purposes = [...new Set(flowTable.map(({ purpose }) => purpose)), 'curiosity']
const edges = [...new Set(flowTable.flatMap(({ first, last }) => [first, last]))].filter((day) => day < '2027-12-31')
const day0 = Temporal.PlainDate.from('2015-01-01')

/** Any day that the tables cover, and often one where something begins or ends. */
const aDay = fc.oneof(
  fc.integer({ min: 0, max: 4747 }).map((days) => day0.add({ days }).toString()),
  fc.tuple(fc.constantFrom(...edges), fc.constantFrom(-1, 0, 1)).map(([edge, days]) => {
    const moved = Temporal.PlainDate.from(edge).add({ days }).toString()
    return moved < '2015-01-01' ? '2015-01-01' : moved
  }),
)

/** Mostly flows that somebody has thought of, and otherwise anything at all. */
const aFlow = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...flowTable).chain(flowOf) },
  {
    weight: 1,
    arbitrary: fc.record({
      from: fc.constantFrom(...actors),
      to: fc.constantFrom(...actors),
      purpose: fc.constantFrom(...purposes),
      what: fc.constantFrom(...categories, 'reception_capacity', 'forecasts'),
    }),
  },
)

function flowOf(line: (typeof flowTable)[number]) {
  const those = (letters: readonly string[]) => actors.filter((actor) => letters.includes(actor.letters))
  const everyone = (letters: readonly string[]) => (those(letters).length > 0 ? those(letters) : actors)
  return fc.record({
    from: fc.constantFrom(...everyone(line.tells)),
    to: fc.constantFrom(...everyone(line.isTold)),
    purpose: line.purpose === '*' ? fc.constantFrom(...purposes) : fc.constant(line.purpose),
    what: fc.constantFrom(...line.what),
  })
}

/** A random question, as the oracle reads it. */
export const aQuestion: fc.Arbitrary<OracleQuestion> = fc
  .record({
    flow: aFlow,
    day: aDay,
    way: fc.constantFrom('own_initiative', 'on_request', 'handoff', 'standing'),
    age: fc.oneof(fc.constant(null), fc.constantFrom(0, 11, 12, 15, 16, 17, 18, 34)),
    isProtected: fc.integer({ min: 0, max: 4 }).map((one) => one === 0),
    hasGuardian: fc.boolean(),
    confirmed: fc.boolean(),
    weighing: fc.constantFrom('', 'för kort', ' '.repeat(30), 'Utan uppgiften betalas det två gånger.'),
    agreed: fc.boolean(),
    consent: fc.option(
      fc.record({
        covers: fc.integer({ min: 0, max: 4 }).map((one) => one > 0),
        from: fc.constantFrom(-400, -10, 0, 1),
        lasts: fc.constantFrom(0, 30, 365, 500),
        saidBy: fc.constantFrom('person', 'guardian'),
        childSaid: fc.constantFrom('yes', 'no', 'not_asked'),
      }),
      { nil: undefined },
    ),
  })
  .map(({ flow, consent, ...facts }) => {
    if (!consent) return { ...flow, ...facts, consent }
    const from = Temporal.PlainDate.from(facts.day).add({ days: consent.from })
    const { covers, saidBy, childSaid } = consent
    const until = from.add({ days: consent.lasts }).toString()
    return { ...flow, ...facts, consent: { covers, saidBy, childSaid, from: from.toString(), until } }
  })

export function partyOf(actor: Actor): Party {
  const organisation = findOrganisation(actor.id)
  if (!organisation) throw new Error(`no organisation ${actor.id}`)
  return { id: organisation.id, kind: organisation.kind }
}

/** The same question, as the product reads it. */
export function asAsked(question: OracleQuestion): DisclosureQuestion {
  const on = parsePlainDate(question.day)
  if (!on) throw new Error(question.day)
  return {
    source: partyOf(question.from),
    recipient: partyOf(question.to),
    purpose: question.purpose,
    category: question.what as DisclosureQuestion['category'],
    on,
    way: question.way as DisclosureQuestion['way'],
    person: {
      protection: { skatteverket: 'none', own: question.isProtected ? 'own_assessment' : 'none' },
      ageYears: question.age,
      guardianPresent: question.hasGuardian,
    },
    consents: consentsOf(question),
    agreements: { source: question.agreed, recipient: question.agreed },
    confirmed: question.confirmed,
    weighing: question.weighing,
  }
}

function consentsOf({ consent, from, to, purpose, what }: OracleQuestion): LiveConsent[] {
  if (!consent) return []
  const covered = {
    id: 'c1',
    holder: from.id,
    recipient: to.id,
    purpose: consent.covers ? purpose : 'something else',
    categories: [what as LiveConsent['categories'][number]],
    language: 'ar',
    from: consent.from,
    until: consent.until,
    saidBy: consent.saidBy as LiveConsent['saidBy'],
    childSaid: consent.childSaid as LiveConsent['childSaid'],
  }
  return [covered]
}
