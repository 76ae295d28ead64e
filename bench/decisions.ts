import { parsePlainDate } from '@kedjan/kernel'
import { type DisclosureAnswer, type DisclosureQuestion, decideDisclosure } from '@kedjan/modules/exchange'
import { legalBases, missingBases, organisations } from '@kedjan/sweden'
import { atLeast, type Measurement, plain } from './measurement.ts'

const seconds = 4

/** How many disclosures one thread decides a second, over every flow of the tables, a day of each year, and four ways. */
export async function benchDecisions(say: (line: string) => void): Promise<Measurement[]> {
  const questions = allQuestions()
  say(`${questions.length} questions, in turn`)
  run(questions, 1)
  const { decided, answers, elapsed } = run(questions, seconds)
  return [
    atLeast('decisions in one thread', decided / elapsed, 'decisions/s', 100_000),
    plain('one decision', (elapsed / decided) * 1_000_000, 'µs'),
    plain('kinds of answers among them', answers.size, 'kinds'),
  ]
}

function run(questions: readonly DisclosureQuestion[], forSeconds: number) {
  const answers = new Set<DisclosureAnswer['answer']>()
  const start = performance.now()
  const end = start + forSeconds * 1000
  let decided = 0
  while (performance.now() < end) {
    for (const question of questions) answers.add(decideDisclosure(question).answer)
    decided += questions.length
  }
  return { decided, answers, elapsed: (performance.now() - start) / 1000 }
}

const ways = ['own_initiative', 'on_request', 'handoff', 'standing'] as const

function allQuestions(): DisclosureQuestion[] {
  const days = Array.from({ length: 13 }, (_, year) => parsePlainDate(`${2015 + year}-07-01`)).flatMap(
    (day) => day ?? [],
  )
  const flows = [...legalBases, ...missingBases.map((row) => ({ ...row, purpose: row.purpose ?? 'any' }))].flatMap(
    (row) =>
      row.sourceKinds.flatMap((from) =>
        row.recipientKinds.flatMap((to) =>
          row.categories.map((category) => ({ from, to, category, purpose: row.purpose })),
        ),
      ),
  )
  return flows.map(({ from, to, category, purpose }, index) => ({
    source: { id: firstOf(from), kind: from },
    recipient: { id: `${firstOf(to)} `, kind: to },
    purpose,
    category,
    on: days[index % days.length] ?? plainDay(),
    way: ways[index % 4] ?? 'handoff',
    person: {
      protection: { skatteverket: index % 10 === 0 ? 'sekretessmarkering' : 'none', own: 'none' },
      ageYears: 5 + (index % 40),
      guardianPresent: index % 2 === 0,
    },
    consents: [],
    agreements: { source: index % 3 > 0, recipient: index % 5 > 0 },
    confirmed: index % 2 === 0,
    ...(index % 4 === 0 ? { weighing: 'Utan uppgiften betalas det två gånger.' } : {}),
  }))
}

function firstOf(kind: DisclosureQuestion['source']['kind']): string {
  return organisations.find((organisation) => organisation.kind === kind)?.id ?? kind
}

function plainDay(): never {
  throw new Error('no day')
}
