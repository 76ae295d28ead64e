import { at, categories, involved, type Making, type Row, several } from './making.ts'

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

export function handoffTables(making: Making) {
  const all = [...Array(14).keys()].map(() => oneHandoff(making))
  return {
    'handoffs.handoff': all.map(({ handoff }) => handoff),
    'handoffs.covered_person': all.flatMap(({ covered }) => covered),
    'handoffs.step': all.flatMap(({ steps }) => steps),
    'handoffs.escalation': all.flatMap(({ escalations }) => escalations),
    'handoffs.message': all.flatMap(({ messages }) => messages),
  }
}

function oneHandoff(making: Making) {
  const { random, id, by, households } = making
  const household = random.pick(households)
  const walk: readonly string[] = random.pick(walks)
  const isAnvisning = walk[0] === 'planned'
  const from_organisation = isAnvisning ? 'MIGR' : random.pick(involved)
  const to_organisation = random.pick(involved.filter((organisation) => organisation !== from_organisation))
  const person_id = isAnvisning ? (household.people[0]?.id ?? '') : random.pick(household.people).id
  const covers = isAnvisning ? household.people.map((person) => person.id) : [person_id]
  const parties = { from_organisation, to_organisation }
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
  const whose = { handoff_id: handoff.id, ...parties, person_id }
  const covered = covers.map((one) => ({ handoff_id: handoff.id, person_id: one, ...parties }))
  return { handoff, covered, steps: stepsOf(walk, whose, making), ...saidOf(walk, whose, making) }
}

interface Whose {
  readonly handoff_id: string
  readonly from_organisation: string
  readonly to_organisation: string
  readonly person_id: string
}

const byReceiver = ['acknowledged', 'housing_reported', 'date_agreed', 'received', 'accepted', 'refused', 'completed']

function stepsOf(walk: readonly string[], whose: Whose, { by }: Making): Row[] {
  return walk.map((kind, index) => {
    const organisation = byReceiver.includes(kind) ? whose.to_organisation : whose.from_organisation
    const author = { by_organisation: organisation, by_staff: by(organisation), at }
    return { ...whose, seq: index + 1, kind, on_date: '2026-11-10', facts: {}, ...author }
  })
}

function saidOf(walk: readonly string[], whose: Whose, { random, by }: Making) {
  const isMade = walk[0] === 'sent' || walk[1] === 'decided'
  const author = { by_organisation: whose.from_organisation, by_staff: by(whose.from_organisation), at }
  return {
    escalations: isMade
      ? several(random, 2, (level) => ({ ...whose, level: level + 1, on_date: '2026-11-20', at }))
      : [],
    messages: several(random, 1, (seq) => ({ ...whose, seq: seq + 1, text: 'Question', ...author })),
  }
}

/** What was passed on with some hand-offs. */
export function toldWith(tables: Pick<ReturnType<typeof handoffTables>, 'handoffs.handoff'>, making: Making): Row[] {
  const { random, id, by } = making
  return tables['handoffs.handoff'].flatMap((handoff) =>
    several(random, 2, () => ({
      ...{
        id: id(),
        person_id: handoff.person_id,
        category: random.pick(categories),
        holder: handoff.from_organisation,
      },
      ...{ recipient: handoff.to_organisation, basis_id: 'basis_told', purpose: 'test' },
      ...{ decided_by: by(handoff.from_organisation), decided_at: at, decided_on: '2026-11-20' },
      cause: `handoff:${handoff.id}`,
    })),
  )
}
