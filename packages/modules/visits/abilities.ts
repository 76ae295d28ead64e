import type { Abilities as SentAbilities } from '@kedjan/contract'
import { ok, type PlainDate, type Result, refuse } from '@kedjan/kernel'
import { tasksOf } from './agency-tasks.ts'

/** What is done at a desk and spoken there, or by an interpreter, and what stands there. */
export interface Abilities {
  readonly competences: readonly string[]
  readonly languages: readonly string[]
  readonly equipment: readonly string[]
}

/** In the order they were made; those that it was added with count from the beginning. */
export interface DatedAbilities extends Abilities {
  readonly since: string
}

interface Able {
  readonly abilities: readonly DatedAbilities[]
}

/** What counts on a date: of those that have begun the latest, and of two from the same day the one made last. */
export function abilitiesOn({ abilities }: Able, date: string): Abilities {
  const begun = abilities.filter(({ since }) => since <= date)
  const last = begun.reduce<DatedAbilities | undefined>(
    (one, other) => (one && one.since > other.since ? one : other),
    undefined,
  )
  if (!last) throw new Error(`there is nothing that it can do on ${date}`)
  const { competences, languages, equipment } = last
  return { competences, languages, equipment }
}

export type AbilitiesFault =
  | { reason: 'task_not_of_agency'; tasks: string }
  | { reason: 'unknown_language'; language: string }

/** Abilities as they were sent; refused where the agency does no such thing, or nobody speaks so. */
export function readAbilities(
  sent: SentAbilities,
  { agency, today }: { agency: string | null; today: PlainDate },
): Result<Abilities, AbilitiesFault> {
  const abilities = { competences: [], languages: [], equipment: [], ...sent }
  const tasks = tasksOf(agency ?? '', today, 'sv').map(({ competence }) => competence)
  if (abilities.competences.some((competence) => !tasks.includes(competence)))
    return refuse({ reason: 'task_not_of_agency', tasks: tasks.join(', ') })
  const language = abilities.languages.find((code) => !isLanguage(code))
  if (language !== undefined) return refuse({ reason: 'unknown_language', language })
  return ok({ competences: abilities.competences, languages: abilities.languages, equipment: abilities.equipment })
}

const languageNames = new Intl.DisplayNames(['sv'], { type: 'language', fallback: 'none' })

/** Whether a code is that of a language which has a name. */
function isLanguage(code: string): boolean {
  return languageNames.of(code) !== undefined
}

/** What is among the first and not among the second. */
export function lostBetween(before: Abilities, after: Abilities): Pick<Abilities, 'competences' | 'languages'> {
  return {
    competences: before.competences.filter((one) => !after.competences.includes(one)),
    languages: before.languages.filter((one) => !after.languages.includes(one)),
  }
}
