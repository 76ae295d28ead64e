import { Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { milestoneLines, wayLines } from './chain-lines.ts'
import { chainTemplate } from './chains.ts'

const today = Temporal.PlainDate.from('2026-11-24')

describe('resettlement', () => {
  const template = chainTemplate('resettlement', today)

  it('goes these steps in this order', () => {
    expect(milestoneLines(template)).toEqual([
      'selection: MIGR, protection_grounds',
      'needs_asked: MIGR, housing_needs; after selection; if selection is selected',
      'permit: MIGR, permit; after needs_asked; tells SKV, FK, AF',
      'orientation: MIGR, contact; after permit',
      'municipality_named: MIGR, settlement; after permit; tells assigned_municipality',
      'special_costs_asked: assigned_municipality, grant_claim; after municipality_named; tells MIGR',
      'travel_booked: IOM, contact; after municipality_named, orientation',
      'flight_told: MIGR, contact; after travel_booked; tells assigned_municipality',
      'travelled: IOM, contact; after flight_told',
      'met_at_airport: assigned_municipality, reception; after travelled; tells MIGR',
      'first_week: assigned_municipality, reception; after met_at_airport; by resettled.first_contacts from met_at_airport; tells MIGR',
    ])
  })

  it('ends in one of these ways', () => {
    expect(wayLines(template)).toEqual([
      'selection=selected → settlement_assigned + settled',
      'selection=not_selected → closed',
    ])
  })
})
