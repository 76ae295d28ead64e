import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { messages } from '../../texts/later.sv.ts'
import { actions } from './actions.ts'

const packages = join(import.meta.dirname, '../../../..')

test('every action that a route of the staff leaves in the log has its words', () => {
  const declared = ['modules', 'server'].flatMap((name) => actionsIn(join(packages, name)))
  expect(declared.length).toBeGreaterThan(50)
  expect(declared.filter((action) => !actions.some((known) => known === action))).toEqual([])
})

test('every action has a text of its own', () => {
  const texts = actions.map((action) => messages.get(`log.action.${action}`))
  expect(texts).not.toContain(undefined)
  expect(new Set(texts).size).toBe(actions.length)
})

/** What persons do on their own pages is in no organisation's log. */
function actionsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /routes\.ts$/.test(file))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/audit: '([a-z_.]+)'/g)])
    .flatMap(([, action]) => action ?? [])
    .filter((action) => !action.startsWith('own.') && action !== 'retention.read_own')
}
