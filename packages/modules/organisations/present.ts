import type { Language, OrganisationItem } from '@kedjan/contract'
import { counties } from '@kedjan/sweden'
import { kindName } from './names.ts'
import type { Organisation } from './queries.ts'

export function presentOrganisation(row: Organisation, language: Language): OrganisationItem {
  return {
    id: row.id,
    kind: row.kind,
    kindName: kindName(row.kind, language),
    name: language === 'en' ? row.name_en : row.name_sv,
    shortName: row.short_name,
    territory: territoryName(row, language),
    countyCodes:
      row.scope === 'municipality' && row.municipality_code ? [row.municipality_code.slice(0, 2)] : row.county_codes,
    municipalityCode: row.municipality_code,
    signedDeclaration: row.signed_declaration,
    mark: row.mark,
  }
}

const whole = { sv: 'Hela landet', en: 'The whole country', ar: 'كل البلاد' } satisfies Record<Language, string>
const abroad = { sv: 'Utomlands', en: 'Abroad', ar: 'في الخارج' } satisfies Record<Language, string>

function territoryName(row: Organisation, language: Language): string {
  switch (row.scope) {
    case 'country':
      return whole[language]
    case 'abroad':
      return abroad[language]
    case 'counties':
      return row.county_codes.map(countyName).join(', ')
    case 'municipality':
      return countyName(row.municipality_code?.slice(0, 2) ?? '')
  }
}

export function countyName(code: string): string {
  return counties.find((county) => county.code === code)?.name ?? code
}
