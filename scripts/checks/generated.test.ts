import { expect, it } from 'vitest'
import { plant } from './fixture.ts'
import { compareGenerated } from './generated.ts'

it('a generated file that lags behind is refused at its first difference', () => {
  const tree = plant({ 'docs/schema.sql': 'one\ntwo\nthree\n' })
  const outcome = compareGenerated(tree.root, 'docs/schema.sql', 'one\n2\nthree\n')
  const missing = compareGenerated(tree.root, 'docs/openapi.json', '{}\n')
  const same = compareGenerated(tree.root, 'docs/schema.sql', 'one\ntwo\nthree\n')
  tree.remove()
  expect(outcome.output).toContain('docs/schema.sql:2 has  two')
  expect(outcome.output).toContain('should be  2')
  expect(missing.output).toBe('docs/openapi.json is not there; run npm run generate')
  expect(same.ok).toBe(true)
})
