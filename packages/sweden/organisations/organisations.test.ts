import { describe, expect, it } from 'vitest'
import type { OrganisationKind } from './organisation.ts'
import { findOrganisation, organisations } from './organisations.ts'
import { readOrganisations } from './read-organisations.ts'

function countOf(kind: OrganisationKind): number {
  return organisations.filter((organisation) => organisation.kind === kind).length
}

describe('organisations', () => {
  it.each([
    ['municipality', 290],
    ['county_board', 21],
    ['region', 21],
    ['migration_court', 5],
    ['service_office', 14],
    ['embassy', 9],
    ['university', 9],
  ] as const)('there are of kind %s %i', (kind, count) => {
    expect(countOf(kind)).toBe(count)
  })

  it('every id is one of its own', () => {
    expect(new Set(organisations.map(({ id }) => id)).size).toBe(organisations.length)
  })

  it.each([
    ['MIGR', 'Migrationsverket'],
    ['LST_N', 'Länsstyrelsen i Hallands län'],
    ['REG_N', 'Region Halland'],
    ['MD_GOTEBORG', 'Förvaltningsrätten i Göteborg, migrationsdomstolen'],
    ['K1380', 'Halmstads kommun'],
    ['K0980', 'Region Gotland'],
    ['SO_0581', 'Servicekontoret i Norrköping'],
    ['EMB_AMMAN', 'Sveriges ambassad i Amman'],
    ['UNI_UU', 'Uppsala universitet'],
    ['RK', 'Svenska Röda Korset'],
  ])('%s is %s', (id, name) => {
    expect(findOrganisation(id)?.nameSv).toBe(name)
  })

  it('the nine signatories are eight agencies and the county boards together', () => {
    const signed = organisations.filter(({ signedDeclaration }) => signedDeclaration)
    expect(signed.filter(({ kind }) => kind !== 'county_board').map(({ id }) => id)).toEqual([
      'MIGR',
      'AF',
      'FK',
      'SKV',
      'POL',
      'SKOLV',
      'MUCF',
      'SIS',
    ])
    expect(signed.filter(({ kind }) => kind === 'county_board')).toHaveLength(21)
  })

  it('every county has one migration court, one region and one county board', () => {
    const covering = (kind: OrganisationKind) =>
      organisations
        .filter((organisation) => organisation.kind === kind)
        .flatMap(({ territory }) => (territory.scope === 'counties' ? territory.countyCodes : []))
    for (const kind of ['migration_court', 'region', 'county_board'] as const) {
      expect(new Set(covering(kind)).size).toBe(21)
      expect(covering(kind)).toHaveLength(21)
    }
  })

  it('what is remembered only is marked', () => {
    expect(organisations.filter(({ kind }) => kind === 'embassy').every(({ mark }) => mark === 'recall')).toBe(true)
  })

  it('a row of unknown kind is refused with the name of file and row', () => {
    const defaults = {
      kind: 'guild',
      territory: { scope: 'country' },
      signedDeclaration: false,
      source: 'practice: test',
    }
    const file = { defaults, organisations: [{ id: 'X', nameSv: 'X', nameEn: 'X' }] }
    expect(() => readOrganisations('guilds.json', file)).toThrow('guilds.json: X: kind guild is not known')
  })
})
