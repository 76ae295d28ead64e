import countyRows from './counties.json' with { type: 'json' }
import municipalityRows from './municipalities.json' with { type: 'json' }

export interface County {
  readonly code: string
  readonly letter: string
  /** `Hallands län` */
  readonly name: string
  readonly nameEn: string
  /** Organisation id of the migration court. */
  readonly migrationCourt: string
  /** Number of the state's regional division. */
  readonly stateRegion: number
}

export interface Municipality {
  readonly code: string
  readonly name: string
  readonly countyCode: string
  readonly latitude: number
  readonly longitude: number
  readonly population2019: number
  /** Organisation id of the migration court. */
  readonly migrationCourt: string
  /** Name of the court that hears appeals of benefits. */
  readonly administrativeCourt: string
  readonly stateRegion: number
}

export const counties: readonly County[] = countyRows.counties

export const municipalities: readonly Municipality[] = municipalityRows.municipalities.map((row) => {
  const county = getCounty(row.code.slice(0, 2))
  return {
    code: row.code,
    name: row.name,
    countyCode: county.code,
    latitude: row.lat,
    longitude: row.lon,
    population2019: row.people,
    migrationCourt: county.migrationCourt,
    administrativeCourt: `Förvaltningsrätten i ${row.court}`,
    stateRegion: county.stateRegion,
  }
})

const municipalityByCode = new Map(municipalities.map((municipality) => [municipality.code, municipality]))

export function findMunicipality(code: string): Municipality | undefined {
  return municipalityByCode.get(code)
}

export function findCounty(code: string): County | undefined {
  return counties.find((county) => county.code === code)
}

function getCounty(code: string): County {
  const county = findCounty(code)
  if (!county) throw new Error(`municipalities.json has a municipality in county ${code}, which counties.json lacks`)
  return county
}
