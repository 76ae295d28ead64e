import { AgreeDate, Cancel, Receive, Replace, ReportHousing } from '@kedjan/contract'
import { expect, test } from 'vitest'
import { emptyStepForm, stepBody, stepPath } from './action-form.ts'

const form = {
  ...emptyStepForm('2026-11-24'),
  address: 'Storgatan 1',
  reason: 'municipality_unable',
  to: 'K1380',
  receiveBy: '2027-01-14',
  rooms: '3',
  beds: '5',
}

test('each step sends what the contract asks for', () => {
  expect(ReportHousing.parse(stepBody('report_housing', form)).dwelling.rooms).toBe(3)
  expect(AgreeDate.parse(stepBody('agree_date', form))).toEqual({ day: '2026-11-24' })
  expect(Receive.parse(stepBody('receive', form))).toEqual({ on: '2026-11-24', address: 'Storgatan 1' })
  expect(Cancel.parse(stepBody('cancel', form))).toEqual({ reason: 'municipality_unable' })
  expect(Replace.parse(stepBody('replace', form)).to).toBe('K1380')
})

test('an empty note is left out', () => {
  expect(stepBody('acknowledge', form)).toEqual({})
  expect(stepBody('acknowledge', { ...form, note: 'Vi ringer i dag.' })).toEqual({ note: 'Vi ringer i dag.' })
})

test('a contract without end date sends none', () => {
  const dwelling = ReportHousing.parse(stepBody('report_housing', { ...form, contractEndsOn: '2028-01-01' })).dwelling
  expect(dwelling.contractEndsOn).toBeNull()
})

test('the address of a step is written with a hyphen', () => {
  expect(stepPath('x', 'report_housing')).toBe('/api/handoffs/x/report-housing')
})
