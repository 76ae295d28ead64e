/** The part of the country an organisation answers for. */
export interface Territory {
  readonly scope: 'country' | 'counties' | 'municipality' | 'abroad'
  readonly countyCodes: readonly string[]
  readonly municipalityCode: string | null
}

/** Whether an organisation answers for a municipality; a county or region answers for every municipality in it. */
export function coversMunicipality(territory: Territory, municipalityCode: string): boolean {
  switch (territory.scope) {
    case 'country':
      return true
    case 'counties':
      return territory.countyCodes.includes(municipalityCode.slice(0, 2))
    case 'municipality':
      return territory.municipalityCode === municipalityCode
    case 'abroad':
      return false
  }
}
