import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Check, Outcome } from './check.ts'
import { plant } from './fixture.ts'
import { format } from './format.ts'
import { home } from './run-tool.ts'
import { types } from './types.ts'
import { unused } from './unused.ts'

const ours = (path: string) => ({ [path]: readFileSync(join(home, path), 'utf8') })

async function judge(check: Check, files: Record<string, string>): Promise<Outcome> {
  const tree = plant(files)
  symlinkSync(join(home, 'node_modules'), join(tree.root, 'node_modules'), 'dir')
  try {
    return await check.run(tree.root)
  } finally {
    tree.remove()
  }
}

describe('format', () => {
  const planted = (text: string, path = 'packages/kernel/x.ts') =>
    judge(format, { ...ours('biome.json'), ...ours('.gitignore'), [path]: text })

  it.each([
    ['lint/suspicious/noExplicitAny', 'export const a: any = 1\n'],
    ['lint/style/noNonNullAssertion', 'export const a = (b?: { c: number }) => b!.c\n'],
    ['lint/style/useImportType', "import { B } from './b.ts'\n\nexport const a = (b: B) => b\n"],
    ['lint/style/noNestedTernary', 'export const a = (b: number) => (b > 1 ? 1 : b > 0 ? 2 : 3)\n'],
    ['lint/suspicious/noConsole', "console.log('x')\n"],
    [
      'lint/complexity/useMaxParams',
      'export function a(b: 1, c: 1, d: 1, e: 1, f: 1) {\n  return [b, c, d, e, f]\n}\n',
    ],
    ['lint/complexity/noExcessiveLinesPerFunction', `export function a() {\n${'  void 0\n'.repeat(41)}}\n`],
    ['assist/source/organizeImports', "import { b } from './b.ts'\nimport { a } from './a.ts'\n\nexport { a, b }\n"],
    ['format', 'export const a = "b";\n'],
  ])('refuses %s', async (rule, text) => {
    const outcome = await planted(text)
    expect(outcome.ok).toBe(false)
    expect(outcome.output).toContain(rule)
  })

  it('refuses a file named in another casing than the house', async () => {
    expect((await planted('export const a = 1\n', 'packages/kernel/my_file.ts')).output).toContain(
      'lint/style/useFilenamingConvention',
    )
  })

  it('lets a sound file pass', async () => {
    expect((await planted("export const a = 'b'\n")).ok).toBe(true)
  })
})

describe('types', () => {
  it('are refused when an element of a list is taken for granted', async () => {
    const outcome = await judge(types, {
      ...ours('tsconfig.json'),
      'packages/kernel/x.ts': 'export const first = (list: string[]): string => list[0]\n',
    })
    expect(outcome.ok).toBe(false)
    expect(outcome.output).toContain('packages/kernel/x.ts(1,')
  }, 60_000)
})

describe('what nothing uses', () => {
  it('is refused, files, exports and dependencies alike', async () => {
    const { output, ok } = await judge(unused, {
      ...ours('knip.json'),
      'package.json': JSON.stringify({
        name: 'tree',
        type: 'module',
        workspaces: ['packages/*'],
        dependencies: { zod: '1.0.0' },
      }),
      'packages/kernel/package.json': '{ "name": "@kedjan/kernel", "type": "module", "exports": "./index.ts" }',
      'packages/kernel/index.ts': "export { used } from './used.ts'\n",
      'packages/kernel/used.ts': 'export const used = 1\nexport const idle = 2\n',
      'packages/kernel/forgotten.ts': 'export const forgotten = 1\n',
    })
    expect(ok).toBe(false)
    expect(output).toMatch(/Unused files.*\n.*packages\/kernel\/forgotten\.ts/)
    expect(output).toMatch(/Unused dependencies.*\n.*zod/)
    expect(output).toMatch(/Unused exports.*\n.*packages\/kernel\/used\.ts: idle/)
  }, 60_000)
})
