import { municipalities } from '../municipalities/municipalities.ts'
import { municipalityName } from '../municipalities/municipality-name.ts'
import agencies from './agencies.json' with { type: 'json' }
import civilSociety from './civil-society.json' with { type: 'json' }
import countyBoards from './county-boards.json' with { type: 'json' }
import courts from './courts.json' with { type: 'json' }
import embassies from './embassies.json' with { type: 'json' }
import type { OrganisationFact } from './organisation.ts'
import { readOrganisations } from './read-organisations.ts'
import regions from './regions.json' with { type: 'json' }
import serviceOffices from './service-offices.json' with { type: 'json' }
import universities from './universities.json' with { type: 'json' }

/** Every organisation of the chain: agencies, courts, county boards, regions, the 290 municipalities and the rest. */
export const organisations: readonly OrganisationFact[] = [
  ...readOrganisations('agencies.json', agencies),
  ...readOrganisations('courts.json', courts),
  ...readOrganisations('county-boards.json', countyBoards),
  ...readOrganisations('regions.json', regions),
  ...municipalities.map(municipalityAsOrganisation),
  ...readOrganisations('service-offices.json', serviceOffices),
  ...readOrganisations('embassies.json', embassies),
  ...readOrganisations('universities.json', universities),
  ...readOrganisations('civil-society.json', civilSociety),
]

const organisationById = new Map(organisations.map((organisation) => [organisation.id, organisation]))

export function findOrganisation(id: string): OrganisationFact | undefined {
  return organisationById.get(id)
}

/** The region, county board or migration court that answers for a county, by its two digits. */
export function findOrganisationOfCounty(kind: 'region' | 'county_board' | 'migration_court', countyCode: string) {
  return organisations.find(
    ({ kind: each, territory }) =>
      each === kind && territory.scope === 'counties' && territory.countyCodes.includes(countyCode),
  )?.id
}

function municipalityAsOrganisation({ code, name }: { code: string; name: string }): OrganisationFact {
  return {
    id: `K${code}`,
    kind: 'municipality',
    nameSv: municipalityName(code, name),
    nameEn: code === '0980' ? 'Region Gotland (municipality)' : `${name} Municipality`,
    territory: { scope: 'municipality', municipalityCode: code },
    signedDeclaration: false,
    source: 'practice: municipalities by the codes of Statistics Sweden',
  }
}
