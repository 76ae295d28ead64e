import type { AgencyTasks, Language } from '@kedjan/contract'
import type { Clock, PlainDate, Tx } from '@kedjan/kernel'
import { visitErrandsOn } from '@kedjan/sweden'
import { findOrganisation, organisationName } from '../organisations/index.ts'

/** Which agencies do something at a meeting place of an office, and what: the state's, and the municipality round it. */
export async function agenciesAt(
  tx: Tx,
  clock: Clock,
  { office, language }: { office: string; language: Language },
): Promise<AgencyTasks[]> {
  const found = await findOrganisation(tx, office)
  const municipality = found?.municipality_code ? `K${found.municipality_code}` : undefined
  const roles = [...new Set(visitErrandsOn(clock.today()).map(({ agency }) => agency))]
  return roles.flatMap((role) => {
    const agency = role === 'residence_municipality' ? municipality : role
    if (agency === undefined) return []
    return [{ agency, name: organisationName(agency, language), tasks: tasksOf(agency, clock.today(), language) }]
  })
}

/** The kinds of task of an agency, each with the errands that it is for. */
export function tasksOf(agency: string, today: PlainDate, language: Language): AgencyTasks['tasks'] {
  const own = visitErrandsOn(today).filter((errand) =>
    errand.agency === 'residence_municipality' ? agency.startsWith('K') : errand.agency === agency,
  )
  return [...Map.groupBy(own, ({ competence }) => competence)].map(([competence, errands]) => ({
    competence,
    errands: errands.map(({ name }) => name[language]),
  }))
}

export function errandsFor(agency: string, competence: string, of: { today: PlainDate; language: Language }): string[] {
  return tasksOf(agency, of.today, of.language).find((task) => task.competence === competence)?.errands ?? []
}
