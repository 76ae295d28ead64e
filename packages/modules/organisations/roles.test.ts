import { describe, expect, it } from 'vitest'
import { permissionsOf, personPermissions, type Role, roles } from './roles.ts'
import { coversMunicipality } from './territory.ts'

describe('permissions', () => {
  it.each<[string, Parameters<typeof permissionsOf>, string[]]>([
    [
      'a settlement officer at Migrationsverket registers and assigns',
      ['migration_agency', ['settlement_officer']],
      [
        'agreements.read',
        'chain.begin',
        'chain.complete',
        'documents.add',
        'documents.read',
        'exchange.disclose',
        'handoffs.answer',
        'handoffs.issue_anvisning',
        'handoffs.read',
        'handoffs.refer',
        'organisations.read',
        'persons.merge',
        'persons.protect',
        'persons.read',
        'persons.register',
        'retention.hold',
        'retention.list',
        'retention.read',
        'visits.book',
        'work.read',
      ],
    ],
    [
      'a settlement officer elsewhere neither registers nor assigns',
      ['municipality', ['settlement_officer']],
      [
        'agreements.read',
        'chain.begin',
        'chain.complete',
        'documents.add',
        'documents.read',
        'exchange.disclose',
        'handoffs.answer',
        'handoffs.read',
        'handoffs.refer',
        'organisations.read',
        'persons.flip_days',
        'persons.merge',
        'persons.protect',
        'persons.read',
        'retention.hold',
        'retention.list',
        'retention.read',
        'visits.book',
        'work.read',
      ],
    ],
    [
      'a county officer decides kommuntal and sees no person',
      ['county_board', ['county_officer']],
      ['agreements.read', 'handoffs.set_kommuntal', 'insights.stuck', 'organisations.read', 'work.read'],
    ],
    [
      'a county officer at a region decides nothing',
      ['region', ['county_officer']],
      ['agreements.read', 'insights.stuck', 'organisations.read', 'work.read'],
    ],
    [
      'a chain keeper sees where the country stands still, and no person',
      ['migration_agency', ['chain_keeper']],
      ['agreements.read', 'insights.stuck', 'organisations.read', 'work.read'],
    ],
    [
      'a reader changes nothing',
      ['municipality', ['reader']],
      ['agreements.read', 'documents.read', 'handoffs.read', 'organisations.read', 'persons.read', 'work.read'],
    ],
    [
      'a signatory joins agreements and sees no person',
      ['municipality', ['signatory']],
      ['agreements.read', 'agreements.sign', 'organisations.read', 'work.read'],
    ],
    [
      'an auditor verifies the log and sees no person',
      ['municipality', ['auditor']],
      ['agreements.read', 'log.verify', 'organisations.read', 'work.read'],
    ],
    [
      'an archivist draws up and signs destruction lists and sees no person',
      ['migration_agency', ['archivist']],
      [
        'agreements.read',
        'organisations.read',
        'retention.hold',
        'retention.list',
        'retention.read',
        'retention.sign',
        'work.read',
      ],
    ],
    [
      'two roles add up',
      ['county_board', ['county_officer', 'reader']],
      [
        'agreements.read',
        'documents.read',
        'handoffs.read',
        'handoffs.set_kommuntal',
        'insights.stuck',
        'organisations.read',
        'persons.read',
        'work.read',
      ],
    ],
    [
      'one of the named group protects and breaks the glass, and has the rest from another role',
      ['municipality', ['protected_handler']],
      [
        'agreements.read',
        'documents.add',
        'documents.read',
        'organisations.read',
        'persons.protect',
        'persons.protected',
        'persons.read',
        'work.read',
      ],
    ],
    [
      'staff of a service office receive visitors',
      ['service_office', ['office_staff']],
      [
        'agreements.read',
        'chain.begin',
        'chain.complete',
        'documents.add',
        'documents.read',
        'exchange.disclose',
        'handoffs.answer',
        'handoffs.read',
        'handoffs.refer',
        'organisations.read',
        'persons.protect',
        'persons.read',
        'retention.hold',
        'retention.read',
        'visits.serve',
        'work.read',
      ],
    ],
    ['without a role there is nothing', ['migration_agency', []], []],
  ])('%s', (_name, [kind, held], expected) => {
    expect([...permissionsOf(kind, held)].sort()).toEqual(expected)
  })

  it('let only a service office receive visitors, and only its coordinator arrange the place', () => {
    const may = (kind: Parameters<typeof permissionsOf>[0], role: Role, permission: 'visits.serve' | 'visits.manage') =>
      permissionsOf(kind, [role]).has(permission)
    expect([
      may('service_office', 'coordinator', 'visits.manage'),
      may('service_office', 'office_staff', 'visits.manage'),
    ]).toEqual([true, false])
    expect([
      may('municipality', 'coordinator', 'visits.manage'),
      may('municipality', 'coordinator', 'visits.serve'),
    ]).toEqual([false, false])
  })

  it('of staff never open the own pages of a person, nor the other way round', () => {
    expect(roles.filter((role: Role) => permissionsOf('migration_agency', [role]).has('own.read'))).toEqual([])
    expect([...personPermissions].sort()).toEqual(['own.decide', 'own.read'])
  })
})

describe('a territory', () => {
  it.each([
    ['the country covers all', { scope: 'country' as const, countyCodes: [], municipalityCode: null }, true],
    [
      'a county covers its municipalities',
      { scope: 'counties' as const, countyCodes: ['13'], municipalityCode: null },
      true,
    ],
    [
      'another county does not',
      { scope: 'counties' as const, countyCodes: ['01', '14'], municipalityCode: null },
      false,
    ],
    [
      'a municipality covers itself',
      { scope: 'municipality' as const, countyCodes: [], municipalityCode: '1380' },
      true,
    ],
    ['its neighbour does not', { scope: 'municipality' as const, countyCodes: [], municipalityCode: '1381' }, false],
    ['an embassy covers none', { scope: 'abroad' as const, countyCodes: [], municipalityCode: null }, false],
  ])('%s', (_name, territory, covers) => {
    expect(coversMunicipality(territory, '1380')).toBe(covers)
  })
})
