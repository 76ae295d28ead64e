import type { Language, OwnPage, PersonName } from '@kedjan/contract'
import { type Id, ok, type PlainDate, type Result, refuse } from '@kedjan/kernel'
import { textsReviewed } from '@kedjan/sweden'
import type { AnsweredFile, Asking, Typeset } from '../http/index.ts'
import { type CannotOpen, closed } from '../persons/index.ts'
import { pathOf, readOwnPage } from './own-page.ts'
import { dayInWords, paperTexts, unreviewedNote } from './paper-texts.ts'
import { readPersonPage } from './person-page.ts'

export type CannotPrintPlan = { reason: 'person_not_found' } | CannotOpen

type Step = OwnPage['path'][number]

interface Plan {
  readonly language: Language
  readonly name: PersonName | null
  readonly today: PlainDate
  readonly path: readonly Step[]
}

/** The own plan on paper, in the language of the pages. */
export async function readOwnPlan(asking: Asking, typeset: Typeset): Promise<Result<AnsweredFile, CannotPrintPlan>> {
  const own = await readOwnPage(asking)
  if (!own.ok) return own
  const { name, path } = own.value
  return ok(fileOf({ language: asking.language, today: asking.clock.today(), name, path }, typeset, []))
}

/** A person's plan as the asker's organisation may know it, in the language that the person reads. */
export async function readPersonPlan(
  asking: Asking,
  wish: { personId: Id; language: Language },
  typeset: Typeset,
): Promise<Result<AnsweredFile, CannotPrintPlan>> {
  const { personId, language } = wish
  const inLanguage = { ...asking, language }
  const page = await readPersonPage(inLanguage, personId)
  if (!page.ok) return page
  if (page.value.closed) return refuse(closed)
  const path = pathOf(page.value.journeys, inLanguage)
  return ok(fileOf({ language, today: asking.clock.today(), name: page.value.name, path }, typeset, [personId]))
}

function fileOf(plan: Plan, typeset: Typeset, about: readonly Id[]): AnsweredFile {
  const data = planAsData(plan)
  return { bytes: () => typeset({ template: 'plan', data }), type: 'application/pdf', name: 'kedjan-plan.pdf', about }
}

/** What stands on the paper: what is done, what comes now and what later, who does it, by when, and how to reach them. */
function planAsData({ language, name, today, path }: Plan): object {
  const words = paperTexts[language]
  const group = (state: Step['state']) => ({
    state,
    title: words[state],
    empty: words.none,
    steps: path.filter((step) => step.state === state).map((step) => stepAsData(step, language)),
  })
  return {
    language,
    title: words.plan,
    name: name ? nameInWords(name) : '',
    lead: `${words.planLead} ${dayInWords(today, language)}.`,
    unreviewed: unreviewedNote(language, textsReviewed[language]),
    groups: [group('now'), group('later'), group('done')],
    contactsTitle: words.contacts,
    contacts: contactsOf(path),
    page: words.page,
    foot: words.foot,
  }
}

/** As the person writes it, with the letters that stand on Swedish doors beside. */
function nameInWords({ given, family, asWritten }: PersonName): string {
  return [asWritten, `${given} ${family}`].filter(Boolean).join(' · ')
}

function stepAsData(step: Step, language: Language): object {
  const words = paperTexts[language]
  const fact = (label: string, value: string | null) => (value ? [{ label, value }] : [])
  const day = (label: string, on: string | null) => fact(label, on && dayInWords(on, language))
  const when = {
    done: () => day(words.doneOn, step.doneOn),
    now: () => (step.dueOn ? day(words.atLatest, step.dueOn) : day(words.expected, step.expectedTo)),
    later: () => day(words.expected, step.expectedTo),
  } satisfies Record<Step['state'], () => object[]>
  return {
    name: step.name,
    help: step.state === 'done' ? null : step.help,
    facts: [...fact(words.responsible, step.responsibleName), ...when[step.state]()],
  }
}

/** Each organisation once, in the order in which it is met. */
function contactsOf(path: readonly Step[]): object[] {
  const open = path.filter((step) => step.state !== 'done' && step.reach !== null)
  const byName = new Map(open.map((step) => [step.responsibleName, step.reach ?? '']))
  // Numbers and addresses are read from left to right, whatever the language around them.
  return [...byName].map(([name, reach]) => ({ name, reach, own: /^[\d+]/.test(reach) }))
}
