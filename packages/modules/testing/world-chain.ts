import { at, categories, involved, type Making, type Row, several } from './making.ts'

export function chainTables(making: Making) {
  const { random, households, id } = making
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
  const milestones = journeys.flatMap((journey) => milestonesOf(journey, making))
  const ends = journeys
    .filter(() => random.maybe(0.3))
    .map(({ id: journey_id, person_id }) => ({ journey_id, person_id, on_date: '2026-11-15', how: 'completed', at }))
  return {
    'chain.journey': journeys,
    'chain.party': journeys.flatMap((journey) => partiesOf(journey.id, making)),
    'chain.milestone': milestones,
    'chain.step': milestones.flatMap((milestone) => stepsOf(milestone, making)),
    'chain.journey_end': ends,
    'chain.stall': milestones.filter(() => random.maybe(0.2)).map(stallOf),
    'chain.named_day': journeys
      .filter(() => random.maybe(0.2))
      .map(({ id: journey_id }) => ({ journey_id, name: 'permit_ends', seq: 1, on_date: '2027-11-01' })),
    'chain.wording': journeys
      .filter(() => random.maybe(0.2))
      .map(({ id: journey_id }) => ({
        journey_id,
        template_from: '2026-10-01',
        before: '2016-03-01',
        on_date: '2026-10-01',
        source: 'SFS 2016:38',
      })),
    'changes.change': journeys.filter(() => random.maybe(0.3)).map(({ person_id }) => changeOf(person_id, making)),
  }
}

type Milestone = Row & Readonly<Record<'id' | 'journey_id' | 'person_id' | 'key' | 'category' | 'responsible', string>>

function milestonesOf(journey: { id: string; person_id: string }, { random, id }: Making): Milestone[] {
  return ['permit', 'anvisning', 'acknowledgement', 'school_place']
    .filter(() => random.maybe(0.7))
    .map((key) => {
      const whose = { category: random.pick(categories), responsible: random.pick(involved) }
      return { id: id(), journey_id: journey.id, person_id: journey.person_id, key, ...whose }
    })
}

/** That a step stands still, as the platform has noticed. */
function stallOf({ id: milestone_id, key: _key, ...rest }: Milestone): Row {
  return { milestone_id, seq: 1, ...rest, kind: 'owner_asked', on_date: '2026-11-12', at }
}

function changeOf(person_id: string, { random, id, by }: Making): Row {
  const holder = random.pick(involved)
  return {
    id: id(),
    kind: 'moved',
    person_id,
    category: random.pick(categories),
    holder,
    on_date: '2026-11-12',
    facts: {},
    effects: [],
    source: 'SFS 1991:481',
    recorded_by: by(holder),
    at,
  }
}

const lives = [[], ['ready'], ['ready', 'done'], ['ready', 'withdrawn'], ['withdrawn'], ['ready', 'due_moved']] as const

function stepsOf({ id: milestone_id, key: _key, ...rest }: Milestone, { random, by }: Making): Row[] {
  const life: readonly string[] = random.pick(lives)
  return life.map((kind, index) => ({
    milestone_id,
    seq: index + 1,
    ...rest,
    kind,
    on_date: '2026-11-10',
    stall_on: '2026-12-10',
    by_organisation: kind === 'done' ? rest.responsible : null,
    by_staff: kind === 'done' ? by(rest.responsible) : null,
    at,
  }))
}

function partiesOf(journey_id: string, { random }: Making): Row[] {
  return ['assigned_municipality', 'region'].flatMap((role) =>
    several(random, 2, (index) => {
      const organisation_id = random.maybe(0.2) ? null : random.pick(involved)
      return { journey_id, role, seq: index + 1, organisation_id, since: '2026-11-10' }
    }),
  )
}
