import type { Check } from './check.ts'
import { runTool } from './run-tool.ts'

/** Files, exports and dependencies that nothing uses: knip.json decides. */
export const unused: Check = {
  name: 'unused',
  run: (root) => runTool(root, 'knip/bin/knip.js', ['--no-progress', '--reporter', 'compact']),
}
