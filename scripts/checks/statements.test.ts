import { expect, it } from 'vitest'
import { findTextual } from './statements.ts'

it('a statement made of text is refused, and one by the template passes', () => {
  const text = [
    'await sql`select 1 from persons.person where id = 1`.execute(tx)',
    'await sql.raw(text).execute(tx)',
    'await ground.pool.query(text)',
    'await client.query<Row>(text)',
    'const { query } = request',
  ].join('\n')
  expect(findTextual([{ path: 'packages/modules/persons/queries.ts', text }])).toEqual([
    'packages/modules/persons/queries.ts:2 makes a statement of text; use the sql template, which binds values',
    'packages/modules/persons/queries.ts:3 makes a statement of text; use the sql template, which binds values',
    'packages/modules/persons/queries.ts:4 makes a statement of text; use the sql template, which binds values',
  ])
})

it('the door, and what only an administrator runs, are known', () => {
  const text = 'await sql.raw(contextSql(clock, actor)).execute(tx)'
  expect(findTextual([{ path: 'packages/kernel/as-actor.ts', text }])).toEqual([])
  expect(findTextual([{ path: 'packages/server/database/roles.ts', text }])).toEqual([])
})
