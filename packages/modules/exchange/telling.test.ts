import { Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { isInForce } from './law.ts'
import { type DisclosureWish, decideTelling } from './telling.ts'

const wish: DisclosureWish = {
  basisId: 'mv-municipality-anvisning',
  from: { id: 'MIGR', kind: 'migration_agency' },
  to: { id: 'K1380', kind: 'municipality' },
  protectedPerson: false,
  confirmedProtected: false,
}

describe('a disclosure', () => {
  it.each<[string, Partial<DisclosureWish>, string, unknown]>([
    ['is made on a basis in force (SFS 2016:39 11 a §)', {}, '2026-11-24', 'told'],
    ['is made on the first day of the basis', {}, '2017-08-01', 'told'],
    [
      'is refused the day before it',
      {},
      '2017-07-31',
      { reason: 'basis_not_in_force', source: 'SFS 2016:39 11 a §', from: '2017-08-01', to: null },
    ],
    [
      'is refused without a basis',
      { basisId: 'mv-municipality-everything' },
      '2026-11-24',
      { reason: 'unknown_basis' },
    ],
    [
      'is refused to oneself',
      { to: { id: 'MIGR', kind: 'migration_agency' } },
      '2026-11-24',
      { reason: 'same_organisation' },
    ],
    [
      'is refused to another kind of recipient',
      { to: { id: 'REG_N', kind: 'region' } },
      '2026-11-24',
      { reason: 'basis_for_others', source: 'SFS 2016:39 11 a §' },
    ],
    [
      'is refused by another kind of holder',
      { from: { id: 'K0180', kind: 'municipality' } },
      '2026-11-24',
      { reason: 'basis_for_others', source: 'SFS 2016:39 11 a §' },
    ],
    [
      'about a protected person stops (SFS 2009:400 21 kap. 3 §)',
      { protectedPerson: true },
      '2026-11-24',
      { reason: 'protected_person', source: 'SFS 2009:400 21 kap. 3 §' },
    ],
    [
      'about a protected person goes on when the officer has said so',
      { protectedPerson: true, confirmedProtected: true },
      '2026-11-24',
      'told',
    ],
  ])('%s', (_name, changes, day, expected) => {
    const decided = decideTelling({ ...wish, ...changes }, Temporal.PlainDate.from(day))
    expect(decided.ok ? 'told' : decided.refusal).toEqual(expected)
  })

  it('counts both the first and the last day of a basis', () => {
    const row = { from: '2026-01-01', to: '2026-11-24', source: 'SFS 2016:39' }
    expect(
      ['2025-12-31', '2026-01-01', '2026-11-24', '2026-11-25'].map((day) =>
        isInForce(row, Temporal.PlainDate.from(day)),
      ),
    ).toEqual([false, true, true, false])
  })
})
