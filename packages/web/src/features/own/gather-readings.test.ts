import type { OwnReading } from '@kedjan/contract'
import { expect, test } from 'vitest'
import { gatherReadings } from './gather-readings.ts'

const told: OwnReading = {
  at: '2026-10-02T08:06:00Z',
  organisation: 'SKV',
  organisationName: 'Skatteverket',
  what: 'told',
  text: 'Fick veta det som folkbokföringen behöver.',
  source: 'SFS 2006:97 7 kap. 15 b §',
  about: 'Kontakt',
  way: 'own_initiative',
  delayed: null,
}

test('what was told at once is one line with all it was about', () => {
  const readings = [told, { ...told, about: 'Identitet' }, told]
  expect(gatherReadings(readings).map(({ about }) => about)).toEqual([['Kontakt', 'Identitet']])
})

test('another moment, organisation or ground is a line of its own', () => {
  const readings = [told, { ...told, at: '2026-10-03T08:06:00Z' }, { ...told, organisationName: 'Halmstads kommun' }]
  expect(gatherReadings([...readings, { ...told, source: null }])).toHaveLength(4)
})
