import { Temporal } from '@kedjan/kernel'
import { expect, it } from 'vitest'
import type { ChainKey } from './chain-template.ts'
import { chainTemplate } from './chains.ts'
import { isDeparture } from './departure.ts'

it.each<[ChainKey, string, string | null, boolean]>([
  ['return_voluntary', 'departure', 'left', false],
  ['return_voluntary', 'departure_confirmed', null, true],
  ['return_enforced', 'enforcement', 'left', false],
  ['return_enforced', 'departure_confirmed', 'ban', true],
  ['return_enforced', 'order_lapsed', null, false],
  ['re_emigration', 'departure_confirmed', null, true],
  ['re_emigration', 'grant_paid', null, false],
  ['temporary_protection', 'return_programme', 'left', true],
  ['temporary_protection', 'return_programme', 'not_left', false],
  ['study', 'after_studies', 'leaves', true],
  ['asylum', 'decision', 'rejected', false],
])('%s: %s=%s is a departure: %s', (chain, key, outcome, expected) => {
  const template = chainTemplate(chain, Temporal.PlainDate.from('2026-11-24'))
  expect(isDeparture(template, { key, outcome })).toBe(expected)
})
