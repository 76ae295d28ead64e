import type { StallSettings } from '@kedjan/contract'
import { expect, test } from 'vitest'
import { settingRows } from './setting-rows.ts'

const usual = { ownerAfterDays: 1, coordinatorAfterDays: 7, personAfterDays: 14, longerByDays: 14 }
const settings: StallSettings = {
  organisation: 'K1380',
  organisationName: 'Halmstads kommun',
  maySet: true,
  usual,
  chosen: [],
  chains: [],
}
const line = { ...usual, isReset: false, on: '2026-11-24', by: 'Karin Prov' }

test('what is usual holds for all chains until something is chosen', () => {
  expect(settingRows(settings)).toEqual([
    { chain: '*', step: '*', chainName: null, stepName: null, said: null, ...usual },
  ])
})

test('all chains stand first, and the others by their names', () => {
  const chosen = [
    { ...line, chain: 'settlement_own', step: 'permit', chainName: 'Bosättning', stepName: 'Tillstånd' },
    { ...line, chain: 'asylum', step: '*', chainName: 'Asyl', stepName: null },
    { ...line, chain: '*', step: '*', chainName: null, stepName: null, isReset: true },
  ]
  expect(settingRows({ ...settings, chosen }).map(({ chain, said }) => [chain, said?.isReset])).toEqual([
    ['*', true],
    ['asylum', false],
    ['settlement_own', false],
  ])
})
