import { expect, test } from 'vitest'
import { freshLawPage } from './law-page.ts'

test('the page has a line for what opens a flow, what does not, and what does not yield', async () => {
  const lines = (await freshLawPage()).split('\n')
  expect(lines).toContain(
    '| 22 | SFS 2005:716 17 kap. 1 § | 2015-01-01 – | municipality | police, migration_agency | contact | enforcement | a question |  |',
  )
  expect(lines).toContain(
    '| 16 | SFS 2009:400 23 kap. 5 § | 2015-01-01 | municipality | employment_agency | establishment, absence | plan_follow_up | legal assessment |',
  )
  expect(lines.filter((line) => line.startsWith('| SFS 2009:400 10 kap. 15 a §'))).toHaveLength(1)
})
