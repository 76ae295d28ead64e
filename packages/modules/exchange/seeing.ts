import type { PlainDate } from '@kedjan/kernel'
import { informationCategories, organisations, type PlainText } from '@kedjan/sweden'
import type { DisclosureAnswer, Locks } from './answer.ts'
import { decideDisclosure } from './disclosure.ts'
import { type PossibleFlow, possibleFlows } from './flows.ts'
import { findLegalBasis, type InformationCategory } from './law.ts'
import type { StandingDisclosure } from './queries.ts'
import type { Party } from './question.ts'

/** Why one category about one person is seen by an organisation, or why not. */
export interface SeeingFact {
  readonly category: InformationCategory
  readonly state:
    | 'holds'
    | 'sees'
    | 'may_be_told'
    | 'on_request'
    | 'needs_consent'
    | 'legal_assessment'
    | 'needs_weighing'
    | 'sees_not'
  readonly from: string | null
  readonly since: string | null
  readonly source: string
  readonly sentence: PlainText
  /** The three locks of the flow that would open most; null for what is seen already. */
  readonly locks: Locks | null
}

export interface Viewer {
  readonly organisation: Party
  /** Categories of which it holds data itself. */
  readonly holds: ReadonlySet<string>
  readonly disclosures: readonly StandingDisclosure[]
  readonly today: PlainDate
  /** How old the person is, where that is known: some paragraphs are about children. */
  readonly ageYears?: number | null
}

const ownData: PlainText = {
  sv: 'Ni har själva antecknat uppgiften i er verksamhet.',
  en: 'You recorded this yourselves in your own work.',
  ar: 'سجّلتم هذه المعلومة بأنفسكم في عملكم.',
}
const noBasis: PlainText = {
  sv: 'Ingen bestämmelse som gäller i dag låter någon lämna uppgiften till er.',
  en: 'No rule in force today lets anyone pass this on to you.',
  ar: 'لا توجد اليوم قاعدة سارية تسمح لأي جهة بتسليمكم هذه المعلومة.',
}
/** Organisations, and parts of one, are each other's outsiders. */
const outsiders = 'SFS 2009:400 8 kap. 1 §'

/** Answers "why may I see this, why can I not" for every category, from the ledger and the one decision on disclosures. */
export function explainSeeing(viewer: Viewer): SeeingFact[] {
  return (Object.keys(informationCategories) as InformationCategory[]).map((category) =>
    explainCategory(viewer, category),
  )
}

function explainCategory(viewer: Viewer, category: InformationCategory): SeeingFact {
  const told = viewer.disclosures.find(
    (line) => line.category === category && line.recipient === viewer.organisation.id,
  )
  if (told) {
    const basis = findLegalBasis(told.basis_id)
    const [source, sentence] = [basis?.source ?? told.basis_id, basis?.sentence ?? noBasis]
    return { category, state: 'sees', from: told.holder, since: told.decided_on, source, sentence, locks: null }
  }
  if (viewer.holds.has(category)) {
    const from = viewer.organisation.id
    return { category, state: 'holds', from, since: null, source: outsiders, sentence: ownData, locks: null }
  }
  return absencesOf(viewer).get(category) ?? explainAbsence(viewer, category)
}

/** What the law says of an organisation that was told nothing: the same for every person of an age, all day long. */
const absences = new Map<string, ReadonlyMap<InformationCategory, SeeingFact>>()
let dayKept = ''

function absencesOf(viewer: Viewer): ReadonlyMap<InformationCategory, SeeingFact> {
  const day = viewer.today.toString()
  if (day !== dayKept) absences.clear()
  dayKept = day
  const key = `${viewer.organisation.id} ${(viewer.ageYears ?? 18) < 18 ? 'child' : 'adult'}`
  const kept = absences.get(key)
  if (kept) return kept
  const categories = Object.keys(informationCategories) as InformationCategory[]
  const made = new Map(categories.map((category) => [category, explainAbsence(viewer, category)]))
  absences.set(key, made)
  return made
}

const states = {
  permitted: 'may_be_told',
  public: 'may_be_told',
  on_request: 'on_request',
  needs_consent: 'needs_consent',
  needs_legal_assessment: 'legal_assessment',
  needs_weighing: 'needs_weighing',
  forbidden: 'sees_not',
} satisfies Record<DisclosureAnswer['answer'], SeeingFact['state']>

/** Kinds of which another than the viewer may tell. */
const several: ReadonlySet<string> = new Set(
  organisations
    .filter(({ id, kind }) => organisations.some((other) => other.kind === kind && other.id !== id))
    .map(({ kind }) => kind),
)

/** A rule on the flow in question says more than the general ones that ask for a weighing. */
const order = Object.values(states)

function explainAbsence(viewer: Viewer, category: InformationCategory): SeeingFact {
  const { kind } = viewer.organisation
  const flows = possibleFlows(kind, category).filter(({ sourceKind }) => sourceKind !== kind || several.has(kind))
  const answers = flows.map((flow) => answerFor(viewer, category, flow))
  const sorted = answers.sort((one, other) => order.indexOf(states[one.answer]) - order.indexOf(states[other.answer]))
  const best = sorted[0]
  const closed = { category, state: 'sees_not' as const, from: null, since: null, source: outsiders, sentence: noBasis }
  if (!best) return { ...closed, locks: null }
  if (best.answer === 'forbidden' && best.why !== 'stays_with_holder') return { ...closed, locks: best.locks }
  const source = best.paragraphs[0]?.source ?? outsiders
  return { ...closed, state: states[best.answer], source, sentence: best.sentence, locks: best.locks }
}

/** As if the holder were about to tell, of its own accord, with nothing yet weighed or agreed to. */
function answerFor(viewer: Viewer, category: InformationCategory, flow: PossibleFlow): DisclosureAnswer {
  return decideDisclosure({
    source: { id: flow.sourceId ?? `any ${flow.sourceKind}`, kind: flow.sourceKind },
    recipient: viewer.organisation,
    purpose: flow.purpose,
    category,
    on: viewer.today,
    way: 'own_initiative',
    person: {
      protection: { skatteverket: 'none', own: 'none' },
      ageYears: viewer.ageYears ?? null,
      guardianPresent: false,
    },
    consents: [],
    agreements: { source: false, recipient: false },
    confirmed: false,
  })
}
