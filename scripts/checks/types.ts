import type { Check } from './check.ts'
import { runTool } from './run-tool.ts'

/** Types, by the native compiler; tools that need the older compiler's API keep that for themselves. */
export const types: Check = {
  name: 'types',
  run: (root) => runTool(root, 'typescript-7/bin/tsc', ['-p', 'tsconfig.json', '--pretty', 'false']),
}
