// Editors and `npx depcruise` read the same rules as the check: both come from architecture.json where the command runs.
const { readArchitecture } = require('./scripts/checks/architecture.ts')
const { orderRules } = require('./scripts/checks/order-rules.ts')

module.exports = {
  forbidden: orderRules(readArchitecture(process.cwd())),
  options: {
    tsPreCompilationDeps: true,
    parser: 'tsc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|data)/' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
}
