/** A small repeatable source of chance: the same seed gives the same country. */
export function chance(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    below: (limit: number) => Math.floor(next() * limit),
    maybe: (share: number) => next() < share,
    pick<One>(from: readonly One[]): One {
      const one = from[Math.floor(next() * from.length)]
      if (one === undefined) throw new Error('nothing to pick from')
      return one
    },
  }
}
export type Chance = ReturnType<typeof chance>

export type Row = Readonly<Record<string, unknown>>

/** Rows by table, as they are written, with the facts that a reader of the rules needs. */
export interface World {
  readonly persons: readonly { id: string; registered_by: string }[]
  readonly tables: Readonly<Record<string, readonly Row[]>>
}

export const involved = ['MIGR', 'SKV', 'FK', 'AF', 'K1380', 'K0180', 'REG_N', 'LST_N'] as const
const categories = [
  'identity',
  'permit',
  'language',
  'contact',
  'family',
  'reception',
  'settlement',
  'population_registration',
  'benefit',
  'health',
] as const
const at = '2026-11-20T08:00:00Z'

/** Makes households, data, disclosures, journeys and hand-offs at random, as they could have come about in whatever order. */
export function randomWorld(seed: number, staff: ReadonlyMap<string, string>): World {
  const random = chance(seed)
  let made = 0
  const id = () => {
    made += 1
    return `${String(seed % 100_000_000).padStart(8, '0')}-0000-7000-8000-${String(made).padStart(12, '0')}`
  }
  const by = (organisation: string) => staff.get(organisation) ?? ''
  const households = [1, 2, 3, 4].map(() => {
    const registered_by = random.pick(['MIGR', 'MIGR', 'K1380'])
    const people = [...Array(1 + random.below(4)).keys()].map(() => ({ id: id(), registered_by, registered_at: at }))
    return { id: id(), registered_by, people }
  })
  const persons = households.flatMap(({ people }) => people)
  const tables = {
    ...personTables({ random, id, by, households, persons }),
    ...exchangeTables({ random, id, by, persons }),
    ...chainTables({ random, id, by, households }),
    ...handoffTables({ random, id, by, households }),
    'kernel.activity': [...Array(12).keys()].map((line) => {
      const organisation = random.pick([...involved, null])
      return {
        at,
        actor_kind: organisation ? 'staff' : 'system',
        organisation_id: organisation,
        staff_id: organisation ? by(organisation) : null,
        action: `test.${line}`,
        outcome: 'read',
        person_id: random.maybe(0.8) ? random.pick(persons).id : null,
      }
    }),
  }
  return { persons, tables }
}

interface Household {
  readonly id: string
  readonly registered_by: string
  readonly people: readonly { id: string; registered_by: string; registered_at: string }[]
}
interface Making {
  readonly random: Chance
  readonly id: () => string
  readonly by: (organisation: string) => string
  readonly households: readonly Household[]
  readonly persons: Household['people']
}

function personTables({ random, id, by, households, persons }: Making) {
  const several = <One>(most: number, make: (at: number) => One) => [...Array(random.below(most + 1)).keys()].map(make)
  return {
    'persons.person': persons,
    'persons.household': households.map((household, index) => ({
      id: household.id,
      case_number: `K-2026-${household.id.slice(0, 4)}${index}`,
      registered_by: household.registered_by,
      registered_at: at,
    })),
    'persons.member': households.flatMap(({ id: household_id, registered_by: holder, people }) =>
      people.map((person, index) => ({
        household_id,
        person_id: person.id,
        category: 'family',
        holder,
        position: positionOf(index),
      })),
    ),
    'persons.relation': households.flatMap(({ registered_by: holder, people }) => relationsOf(people, holder, random)),
    'persons.datum': persons.flatMap((person) =>
      several(6, (index) => {
        const holder = random.pick(involved)
        return {
          id: id(),
          person_id: person.id,
          category: random.pick(categories),
          holder,
          kind: `kind_${index}`,
          value: {},
          seq: 1,
          recorded_at: at,
          recorded_by: by(holder),
        }
      }),
    ),
    'persons.identifier': persons.flatMap((person) =>
      several(2, () => ({
        kind: 'lma_card',
        value: id(),
        person_id: person.id,
        category: 'identity',
        holder: random.pick(involved),
        recorded_at: at,
      })),
    ),
    'persons.protection': persons.flatMap((person) =>
      several(2, (index) => ({
        person_id: person.id,
        seq: index + 1,
        level: random.pick(['none', 'sekretessmarkering']),
        holder: random.pick(involved),
        recorded_at: at,
      })),
    ),
    'persons.search_key': persons.flatMap((person) =>
      several(2, (index) => ({
        key: `key${index}`,
        person_id: person.id,
        category: 'identity',
        holder: random.pick(involved),
      })),
    ),
  }
}

function positionOf(index: number): string {
  return ['reference_person', 'adult'][index] ?? 'child'
}

function relationsOf(people: Household['people'], holder: string, random: Chance): Row[] {
  const [one, other, ...children] = people
  if (!one || !other) return []
  const spouse = { person_id: one.id, other_person_id: other.id, kind: 'spouse', category: 'family', holder }
  return [
    spouse,
    ...children.map((child) => ({
      person_id: random.pick([one, other]).id,
      other_person_id: child.id,
      kind: random.pick(['legal_guardian', 'interim_guardian', 'parent']),
      category: random.pick(['family', 'guardian']),
      holder,
    })),
  ]
}

function exchangeTables({ random, id, by, persons }: Omit<Making, 'households'>) {
  const disclosures = [...Array(40).keys()].map((index) => {
    const holder = random.pick(involved)
    const recipient = random.pick(involved.filter((organisation) => organisation !== holder))
    return {
      id: id(),
      person_id: random.pick(persons).id,
      category: random.pick(categories),
      holder,
      recipient,
      basis_id: `basis_${index}`,
      purpose: 'test',
      weighing: null,
      decided_by: by(holder),
      decided_at: at,
      decided_on: '2026-11-20',
      cause: 'test',
    }
  })
  const withdrawals = disclosures
    .filter(() => random.maybe(0.35))
    .map(({ id: disclosure_id, holder, recipient, person_id }) => ({
      disclosure_id,
      holder,
      recipient,
      person_id,
      reason: 'test',
      decided_by: by(holder),
      decided_at: at,
    }))
  return { 'exchange.disclosure': disclosures, 'exchange.withdrawal': withdrawals }
}

function chainTables({ random, id, by, households }: Omit<Making, 'persons'>) {
  const journeys = households.flatMap((household) =>
    household.people
      .filter((_person, index) => index === 0 || random.maybe(0.3))
      .map((person, index) => ({
        id: id(),
        template: 'settlement_assigned',
        template_from: '2016-03-01',
        person_id: person.id,
        household_id: index === 0 ? household.id : null,
        started_on: '2026-11-01',
        started_by: 'MIGR',
      })),
  )
  const milestones = journeys.flatMap((journey) =>
    ['permit', 'anvisning', 'acknowledgement', 'school_place']
      .filter(() => random.maybe(0.7))
      .map((key) => ({
        id: id(),
        journey_id: journey.id,
        person_id: journey.person_id,
        key,
        category: random.pick(categories),
        responsible: random.pick(involved),
      })),
  )
  const steps = milestones.flatMap(({ id: milestone_id, key: _key, ...rest }) =>
    random
      .pick([[], ['ready'], ['ready', 'done'], ['ready', 'withdrawn'], ['withdrawn'], ['ready', 'due_moved']])
      .map((kind, index) => ({
        milestone_id,
        seq: index + 1,
        ...rest,
        kind,
        on_date: '2026-11-10',
        stall_on: '2026-12-10',
        by_organisation: kind === 'done' ? rest.responsible : null,
        by_staff: kind === 'done' ? by(rest.responsible) : null,
        at,
      })),
  )
  const parties = journeys.flatMap((journey) =>
    ['assigned_municipality', 'region'].flatMap((role) =>
      [...Array(random.below(3)).keys()].map((index) => ({
        journey_id: journey.id,
        role,
        seq: index + 1,
        organisation_id: random.maybe(0.2) ? null : random.pick(involved),
        since: '2026-11-10',
      })),
    ),
  )
  const ends = journeys
    .filter(() => random.maybe(0.3))
    .map((journey) => ({
      journey_id: journey.id,
      person_id: journey.person_id,
      on_date: '2026-11-15',
      how: 'completed',
      at,
    }))
  return {
    'chain.journey': journeys,
    'chain.party': parties,
    'chain.milestone': milestones,
    'chain.step': steps,
    'chain.journey_end': ends,
  }
}

const walks = [
  ['planned'],
  ['planned', 'cancelled'],
  ['planned', 'decided'],
  ['planned', 'decided', 'cancelled'],
  ['planned', 'decided', 'acknowledged', 'declined'],
  ['planned', 'decided', 'acknowledged', 'housing_reported', 'date_agreed', 'received'],
  ['sent'],
  ['sent', 'withdrawn'],
  ['sent', 'accepted', 'completed'],
] as const

function handoffTables({ random, id, by, households }: Omit<Making, 'persons'>) {
  const all = [...Array(14).keys()].map(() => oneHandoff({ random, id, by, households }))
  return {
    'handoffs.handoff': all.map(({ handoff }) => handoff),
    'handoffs.covered_person': all.flatMap(({ covered }) => covered),
    'handoffs.step': all.flatMap(({ steps }) => steps),
    'handoffs.escalation': all.flatMap(({ escalations }) => escalations),
    'handoffs.message': all.flatMap(({ messages }) => messages),
  }
}

function oneHandoff({ random, id, by, households }: Omit<Making, 'persons'>) {
  const household = random.pick(households)
  const walk: readonly string[] = random.pick(walks)
  const isAnvisning = walk[0] === 'planned'
  const from_organisation = isAnvisning ? 'MIGR' : random.pick(involved)
  const to_organisation = random.pick(involved.filter((organisation) => organisation !== from_organisation))
  const person_id = isAnvisning ? (household.people[0]?.id ?? '') : random.pick(household.people).id
  const parties = { from_organisation, to_organisation }
  const covers = isAnvisning ? household.people.map((person) => person.id) : [person_id]
  const handoff = {
    id: id(),
    kind: isAnvisning ? 'anvisning' : 'referral',
    ...parties,
    person_id,
    household_id: isAnvisning ? household.id : null,
    persons_count: covers.length,
    receive_by: isAnvisning ? '2026-12-20' : null,
    answer_by: '2026-11-18',
    source: 'SFS 2016:39',
    made_by: by(from_organisation),
    made_at: at,
    made_on: '2026-11-10',
  }
  const receives = ['acknowledged', 'housing_reported', 'date_agreed', 'received', 'accepted', 'refused', 'completed']
  const rest = { handoff_id: handoff.id, ...parties, person_id }
  return {
    handoff,
    covered: covers.map((covered) => ({ handoff_id: handoff.id, person_id: covered, ...parties })),
    steps: walk.map((kind, index) => {
      const organisation = receives.includes(kind) ? to_organisation : from_organisation
      return {
        ...rest,
        seq: index + 1,
        kind,
        on_date: '2026-11-10',
        facts: {},
        by_organisation: organisation,
        by_staff: by(organisation),
        at,
      }
    }),
    escalations:
      walk[0] === 'sent' || walk[1] === 'decided'
        ? [1, 2].filter(() => random.maybe(0.3)).map((level) => ({ ...rest, level, on_date: '2026-11-20', at }))
        : [],
    messages: [1, 2]
      .filter(() => random.maybe(0.4))
      .map((seq) => ({
        ...rest,
        seq,
        text: 'Question',
        by_organisation: from_organisation,
        by_staff: by(from_organisation),
        at,
      })),
  }
}
