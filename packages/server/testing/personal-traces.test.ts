import { expect, test } from 'vitest'
import { personalTraces } from './personal-traces.ts'

test.each([
  ['{"route":"/api/persons/:personId","status":200,"time":1795600000000}', []],
  ['{"route":"/api/persons/01a20c91-a000-739e-b3cd-8cd96721a8a6"}', []],
  ['{"message":"Amal Al-Tajribi, 19850101-9802"}', ['Amal', 'Tajribi', '19850101-9802']],
  ['/persons?search=Zqalbina', ['Zqalbina']],
  ['coordination number 198501619802', ['198501619802']],
  ['K-2026-90001 moved to Testgatan 1, +46707193101', ['Testgatan', 'K-2026-90001', '+46707193101']],
  ['Aminata and Linan are other words', []],
])('%s: %j', (text, traces) => {
  expect(personalTraces(text)).toEqual(traces)
})
