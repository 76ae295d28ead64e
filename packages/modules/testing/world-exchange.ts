import { at, categories, type Making, type Row, several } from './making.ts'
import { parties, rightsTables } from './world-rights.ts'

/** Consents and requests come first: what is told may rest on one. */
export function exchangeTables(making: Making): Record<string, readonly Row[]> {
  const consents = [...Array(12).keys()].map(() => consent(making))
  const lines = [...Array(40).keys()].map((index) => disclosure(index, making))
  const rest = consents.filter(() => making.random.maybe(0.7)).map((one) => consented(one, making))
  const disclosures = [...lines, ...rest]
  return {
    ...consentTables(consents, making),
    ...requestTables(making),
    ...rightsTables(making),
    'exchange.weighing': lines.flatMap((line) => (line.weighing_id ? [weighing(line.weighing_id, line)] : [])),
    'exchange.disclosure': disclosures,
    'exchange.withdrawal': disclosures.filter(() => making.random.maybe(0.35)).map((line) => withdrawal(line, making)),
  }
}

function disclosure(index: number, making: Making) {
  const { random, id, by, persons } = making
  const { holder, recipient } = parties(making)
  return {
    ...{ id: id(), person_id: random.pick(persons).id, category: random.pick(categories), holder, recipient },
    ...{
      basis_id: `basis_${index}`,
      purpose: 'test',
      weighing_id: index % 2 === 0 ? id() : null,
      decided_by: by(holder),
      decided_at: at,
    },
    ...{ decided_on: '2026-11-20', cause: 'test' },
  }
}

function weighing(id: string, { person_id, holder, decided_by }: ReturnType<typeof disclosure>) {
  return { id, person_id, holder, text: 'test', by_staff: decided_by, at }
}

function consent(making: Making) {
  const person = making.random.pick(making.persons).id
  return {
    ...{ id: making.id(), person_id: person, ...parties(making), basis_id: 'basis', purpose: 'test' },
    ...{ categories: [making.random.pick(categories)], language: 'sv', from_date: '2026-11-01' },
    ...{
      until: making.random.pick(['2026-11-22', '2026-11-24', '2027-03-01']),
      said_by: 'person',
      child_said: 'not_asked',
    },
    ...{ given_by: person, at },
  }
}

function consented(rests: ReturnType<typeof consent>, { id, by }: Making) {
  const { person_id, holder, recipient, purpose } = rests
  return {
    ...{
      id: id(),
      person_id,
      category: rests.categories[0] ?? 'identity',
      holder,
      recipient,
      basis_id: 'basis',
      purpose,
      weighing_id: null,
    },
    ...{
      consent_id: rests.id,
      decided_by: by(holder),
      decided_at: at,
      decided_on: '2026-11-20',
      cause: `consent:${rests.id}`,
    },
  }
}

function withdrawal(
  { id: disclosure_id, holder, recipient, person_id }: ReturnType<typeof disclosure>,
  { by }: Making,
) {
  return { disclosure_id, holder, recipient, person_id, reason: 'test', decided_by: by(holder), decided_at: at }
}

function consentTables(consents: readonly ReturnType<typeof consent>[], making: Making) {
  const { random, id, by } = making
  const ended = consents.filter(() => random.maybe(0.3))
  const asks = consents
    .filter(() => random.maybe(0.6))
    .map((one) => ({
      ...{
        id: id(),
        person_id: one.person_id,
        holder: one.holder,
        recipient: one.recipient,
        basis_id: 'basis',
        purpose: 'test',
      },
      ...{
        categories: one.categories,
        until: one.until,
        why: 'test',
        by_organisation: one.holder,
        by_staff: by(one.holder),
      },
      ...{ on_date: '2026-11-01', at },
    }))
  return {
    'exchange.consent': consents,
    'exchange.consent_end': ended.map(({ id: consent_id, person_id, holder, recipient, given_by }) => ({
      ...{ consent_id, person_id, holder, recipient, on_date: '2026-11-23', ended_by: given_by, at },
    })),
    'exchange.consent_ask': asks,
    'exchange.consent_answer': asks
      .filter(() => random.maybe(0.6))
      .map(({ id: ask_id, person_id, by_organisation }) => ({
        ...{ ask_id, person_id, by_organisation, consent_id: null, answered_by: person_id, on_date: '2026-11-02', at },
      })),
  }
}

function requestTables(making: Making) {
  const { random, id, by, persons } = making
  const requests = [...Array(10).keys()].map(() => {
    const { holder, recipient: asker } = parties(making)
    const isByNumber = random.maybe(0.3)
    return {
      ...{ id: id(), asker, holder, person_id: isByNumber ? null : random.pick(persons).id },
      ...{ number_kind: isByNumber ? 'lma_card' : null, number: isByNumber ? id() : null, categories: ['benefit'] },
      ...{ basis_id: 'basis', purpose: 'test', reason: 'test', answer_by: '2026-11-21', asked_by: by(asker) },
      ...{ asked_on: '2026-11-20', asked_at: at },
    }
  })
  return {
    'exchange.request': requests,
    'exchange.request_step': requests.flatMap(({ id: request_id, asker, holder }) => {
      const line = { request_id, asker, holder, note: null, on_date: '2026-11-20', at }
      const first = { ...line, seq: 1, kind: 'asked', refusal: null, by_organisation: asker, by_staff: by(asker) }
      const next = { ...line, seq: 2, by_organisation: holder, by_staff: by(holder) }
      return [
        first,
        ...several(random, 1, () => ({
          ...next,
          ...random.pick([
            { kind: 'told', refusal: null },
            { kind: 'refused', refusal: 'secrecy' },
          ]),
        })),
      ]
    }),
    'exchange.request_escalation': requests.flatMap(({ id: request_id, asker, holder }) =>
      several(random, 1, () => ({ request_id, level: 1, asker, holder, on_date: '2026-11-22', at })),
    ),
  }
}
