import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readArchitecture } from './architecture.ts'
import { plant } from './fixture.ts'
import { checkOrder, findUnranked } from './order.ts'
import { home } from './run-tool.ts'

const architecture = readArchitecture(home)

/** A sound little tree with one violation of each rule planted beside it. */
const violations: Record<string, { file: string; text: string }> = {
  'kernel-never-imports-sweden': {
    file: 'packages/kernel/up.ts',
    text: "import { land } from '@kedjan/sweden'\nexport const up = land\n",
  },
  'web-never-imports-modules': {
    file: 'packages/web/src/shortcut.ts',
    text: "import { low } from '@kedjan/modules/persons'\nexport const shortcut = low\n",
  },
  'sandbox-never-imports-server': {
    file: 'packages/sandbox/back.ts',
    text: "import { serve } from '@kedjan/server'\nexport const back = serve\n",
  },
  'server-never-imports-sandbox': {
    file: 'packages/server/play.ts',
    text: "export const play = () => import('@kedjan/sandbox')\n",
  },
  'contract-libraries': {
    file: 'packages/contract/heavy.ts',
    text: "import heavy from 'heavy'\nexport const much = heavy\n",
  },
  'engines-runs-anywhere': {
    file: 'packages/engines/reads.ts',
    text: "import { readFileSync } from 'node:fs'\nexport const reads = readFileSync\n",
  },
  'server-names-rooms': {
    file: 'packages/server/relative.ts',
    text: "import { ground } from '../kernel/index.ts'\nexport const relative = ground\n",
  },
  'server-uses-front-doors': {
    file: 'packages/server/window.ts',
    text: "import { inner } from '../kernel/inner.ts'\nexport const through = inner\n",
  },
  'module-persons-calls-down': {
    file: 'packages/modules/persons/rises.ts',
    text: "import { high } from '@kedjan/modules/handoffs'\nexport const rises = high\n",
  },
  'modules-use-front-doors': {
    file: 'packages/modules/handoffs/peeks.ts',
    text: "import { secret } from '../persons/queries.ts'\nexport const peeks = secret\n",
  },
  'features-stand-alone': {
    file: 'packages/web/src/features/visits/borrow.ts',
    text: "import { list } from '../persons/list.ts'\nexport const borrow = list\n",
  },
  'no-circles': {
    file: 'packages/kernel/round.ts',
    text: "import { turn } from './turn.ts'\nexport const round = () => turn\n",
  },
  resolvable: { file: 'packages/kernel/lost.ts', text: "export { nothing } from './not-there.ts'\n" },
  'rooms-know-no-tools': {
    file: 'packages/kernel/tool.ts',
    text: "export { tool } from '../../scripts/tool.ts'\n",
  },
  'production-needs-no-dev-dependency': {
    file: 'packages/server/tries.ts',
    text: "import tester from 'tester'\nexport const tries = tester\n",
  },
}

const sound: Record<string, string> = {
  'package.json': JSON.stringify({
    type: 'module',
    dependencies: { zod: '1.0.0', heavy: '1.0.0' },
    devDependencies: { tester: '1.0.0' },
    workspaces: ['packages/*'],
  }),
  'packages/kernel/index.ts': "export const ground = 1\nexport { inner } from './inner.ts'\n",
  'packages/kernel/inner.ts': 'export const inner = 1\n',
  'packages/kernel/turn.ts': "import { round } from './round.ts'\nexport const turn = () => round\n",
  'packages/contract/index.ts': "import zod from 'zod'\nexport const shape = zod\n",
  'packages/sweden/index.ts': "import { ground } from '@kedjan/kernel'\nexport const land = ground\n",
  'packages/engines/index.ts': 'export const engine = 1\n',
  'packages/modules/persons/index.ts': "export { secret as low } from './queries.ts'\n",
  'packages/modules/persons/queries.ts': 'export const secret = 1\n',
  'packages/modules/handoffs/index.ts': "import { low } from '@kedjan/modules/persons'\nexport const high = low\n",
  'packages/server/index.ts': "import { high } from '@kedjan/modules/handoffs'\nexport const serve = high\n",
  'packages/server/sandbox-seam.ts': "export const seam = () => import('@kedjan/sandbox')\n",
  'packages/sandbox/index.ts': "import { high } from '@kedjan/modules/handoffs'\nexport const play = high\n",
  'packages/web/src/features/persons/list.ts': "import { shape } from '@kedjan/contract'\nexport const list = shape\n",
  'scripts/tool.ts': "export { serve as tool } from '@kedjan/server'\n",
  'node_modules/zod/index.js': 'export default 1\n',
  'node_modules/zod/package.json': '{ "name": "zod", "version": "1.0.0", "type": "module", "exports": "./index.js" }',
  'node_modules/heavy/index.js': 'export default 1\n',
  'node_modules/heavy/package.json':
    '{ "name": "heavy", "version": "1.0.0", "type": "module", "exports": "./index.js" }',
  'node_modules/tester/index.js': 'export default 1\n',
  'node_modules/tester/package.json':
    '{ "name": "tester", "version": "1.0.0", "type": "module", "exports": "./index.js" }',
}

function plantTree(extra: Record<string, string>): ReturnType<typeof plant> {
  const names = architecture.packages.map((one) => one.name)
  const manifests = names.map((name) => [
    `packages/${name}/package.json`,
    JSON.stringify({ name: `@kedjan/${name}`, type: 'module', exports: { '.': './index.ts', './*': './*/index.ts' } }),
  ])
  const tree = plant({
    ...sound,
    ...Object.fromEntries(manifests),
    'architecture.json': JSON.stringify(architecture),
    ...extra,
  })
  mkdirSync(join(tree.root, 'node_modules', '@kedjan'))
  for (const name of names) {
    symlinkSync(join(tree.root, 'packages', name), join(tree.root, 'node_modules', '@kedjan', name), 'dir')
  }
  return tree
}

describe('the order of rooms', () => {
  let refused = ''
  beforeAll(async () => {
    const planted = Object.values(violations).map((violation) => [violation.file, violation.text])
    const tree = plantTree(Object.fromEntries(planted))
    refused = (await checkOrder(tree.root)).output
    tree.remove()
  }, 60_000)

  it.each(Object.entries(violations))('refuses a planted violation of %s', (rule, violation) => {
    expect(refused).toMatch(new RegExp(`${rule}: ${violation.file.replaceAll('.', '\\.')}`))
  })

  it('refuses the seam when it loads the sandbox at once', async () => {
    const tree = plantTree({
      'packages/kernel/turn.ts': 'export const turn = 1\n',
      'packages/server/sandbox-seam.ts': "export { play } from '@kedjan/sandbox'\n",
    })
    const outcome = await checkOrder(tree.root)
    tree.remove()
    expect(outcome.output).toContain('sandbox-only-dynamically: packages/server/sandbox-seam.ts')
  }, 60_000)

  it('lets a sound tree pass, the dynamic seam included', async () => {
    const tree = plantTree({ 'packages/kernel/turn.ts': 'export const turn = 1\n' })
    const outcome = await checkOrder(tree.root)
    tree.remove()
    expect(outcome.output).toContain('no dependency violations found')
    expect(outcome.ok).toBe(true)
  }, 60_000)
})

describe('folders without a rank', () => {
  it('are refused, packages and modules alike', () => {
    const tree = plant({ 'packages/attic/index.ts': '', 'packages/modules/cellar/index.ts': '' })
    const found = findUnranked(tree.root, architecture)
    tree.remove()
    expect(found).toEqual([
      'packages/attic has no rank; add it to "packages" in architecture.json',
      'packages/modules/cellar has no rank; add it to "modules" in architecture.json',
    ])
  })
})

it('every exception to the order has a reason', () => {
  expect(architecture.exceptions.filter((exception) => exception.reason.length < 20)).toEqual([])
})
