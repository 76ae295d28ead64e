import { at, involved, type Making } from './making.ts'

export function parties({ random }: Making): { holder: string; recipient: string } {
  const holder = random.pick(involved)
  return { holder, recipient: random.pick(involved.filter((organisation) => organisation !== holder)) }
}

export function rightsTables(making: Making) {
  return { ...delayTables(making), ...pleaTables(making), ...correctionTables(making) }
}

function delayTables({ random, id, by, persons }: Making) {
  return {
    'exchange.delay': [...Array(6).keys()].map(() => {
      const organisation = random.pick(involved)
      return {
        ...{
          id: id(),
          person_id: random.pick(persons).id,
          organisation,
          source: 'SFS 2009:400 35 kap. 1 §',
          reason: 'test',
        },
        ...{
          until: random.pick(['2026-11-21', '2026-11-24', '2027-01-01']),
          decided_by: by(organisation),
          decided_on: '2026-11-19',
          at,
        },
      }
    }),
  }
}

function pleaTables({ random, id, by, persons }: Making) {
  const pleas = [...Array(6).keys()].map(() => {
    const person_id = random.pick(persons).id
    return {
      ...{
        id: id(),
        person_id,
        kind: 'correction',
        holder: random.pick(involved),
        category: 'identity',
        words: 'test',
      },
      ...{ made_by: person_id, answer_by: '2026-12-20', on_date: '2026-11-20', at },
    }
  })
  return {
    'exchange.plea': pleas,
    'exchange.plea_answer': pleas
      .filter(() => random.maybe(0.5))
      .map(({ id: plea_id, person_id, holder }) => ({
        ...{
          plea_id,
          person_id,
          holder,
          outcome: 'granted',
          words: 'test',
          by_staff: by(holder),
          on_date: '2026-11-21',
          at,
        },
      })),
  }
}

function correctionTables(making: Making) {
  const { random, id, by, persons } = making
  const notices = [...Array(6).keys()].map(() => ({
    ...{ id: id(), person_id: random.pick(persons).id, category: 'identity', ...parties(making), corrects: id() },
    ...{ corrected_by: id(), on_date: '2026-11-20', at },
  }))
  return {
    'exchange.correction_notice': notices,
    'exchange.correction_receipt': notices
      .filter(() => random.maybe(0.5))
      .map(({ id: notice_id, person_id, holder, recipient }) => ({
        ...{ notice_id, person_id, holder, recipient, by_staff: by(recipient), on_date: '2026-11-21', at },
      })),
  }
}
