import { at, involved, type Making, type Row, several, withGroup } from './making.ts'

/** Who is protected and by what, and who has been let in: some still, some no more. */
export function protectionTables(making: Making) {
  const { random, persons, by } = making
  const protections = persons
    .filter(() => random.maybe(0.2))
    .flatMap(({ id: person_id }) =>
      several(random, 3, (index) => {
        const fact = random.pick(['marking', 'own_assessment'])
        const holder = random.pick(involved)
        const level = random.pick(['none', fact === 'marking' ? 'sekretessmarkering' : 'own_assessment'])
        const days = { since: '2026-11-01', reviewed_on: '2026-11-20' }
        return {
          person_id,
          seq: index + 1,
          fact,
          level,
          holder,
          reason: 'unstated',
          ...days,
          recorded_by: by(holder),
          recorded_at: at,
        }
      }),
    )
  const about = [...new Set(protections.map(({ person_id }) => person_id))]
  const openings = about.flatMap((person_id) => several(random, 3, () => openingOf(person_id, making)))
  return {
    'persons.protection': protections,
    'persons.opening': openings.map(({ opening }) => opening),
    'persons.opening_step': openings.flatMap(({ steps }) => steps),
  }
}

const ends = ['2026-11-24T06:00:00Z', '2026-11-24T08:00:00Z', '2026-11-24T08:00:01Z', '2026-11-24T14:00:00Z'] as const
const walks = [[], ['refused'], ['approved'], ['approved'], ['approved', 'closed']] as const

function openingOf(person_id: string, { random, id, by, second }: Making): { opening: Row; steps: Row[] } {
  const organisation_id = random.pick(withGroup)
  const whose = { person_id, organisation_id, asked_by: by(organisation_id) }
  const opening = {
    id: id(),
    ...whose,
    asked_at: at,
    kind: 'step',
    reason: 'Needed for the step that is open with us.',
  }
  const walk: readonly string[] = random.pick(walks)
  const until = random.pick(ends)
  const steps = walk.map((kind, index) => ({
    opening_id: opening.id,
    seq: index + 1,
    ...whose,
    kind,
    until: kind === 'approved' ? until : null,
    review_by: kind === 'approved' ? '2026-12-01' : null,
    by_staff: second(organisation_id),
    at: kind === 'closed' ? '2026-11-24T07:00:00Z' : '2026-11-23T22:00:00Z',
  }))
  return { opening, steps }
}
