import type { Check } from './check.ts'
import { runTool } from './run-tool.ts'

/** Format, lint and the order of imports: biome.json decides. */
export const format: Check = {
  name: 'format',
  run: (root) =>
    runTool(root, '@biomejs/biome/bin/biome', [
      'check',
      '--error-on-warnings',
      '--colors=off',
      '--max-diagnostics=50',
      '.',
    ]),
}
