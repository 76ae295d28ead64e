import type { IForbiddenRuleType } from 'dependency-cruiser'
import { type Architecture, allowedImports, type Package } from './architecture.ts'

const tests = String.raw`\.test\.tsx?$`

/** The rules that dependency-cruiser holds the tree against, all made from architecture.json. */
export function orderRules(architecture: Architecture): IForbiddenRuleType[] {
  return [
    ...architecture.packages.flatMap((from) => packageRules(architecture, from)),
    ...exceptionRules(architecture),
    ...moduleRules(architecture.modules),
    ...treeRules(),
  ].map((rule) => ({ severity: 'error', ...rule }))
}

function packageRules(architecture: Architecture, from: Package): IForbiddenRuleType[] {
  const allowed = allowedImports(architecture, from)
  const forbidden = architecture.packages.filter((to) => to.name !== from.name && !allowed.includes(to.name))
  const order = forbidden.map((to) => ({
    name: `${from.name}-never-imports-${to.name}`,
    comment: `${from.name} is room ${from.rank} and may import only: ${allowed.join(', ') || 'no other room'}`,
    from: { path: inPackage(from.name), pathNot: seamsFrom(architecture, from.name, to.name) },
    to: { path: inPackage(to.name) },
  }))
  return [...order, ...frontDoorRules(from.name), ...libraryRules(architecture, from)]
}

function frontDoorRules(name: string): IForbiddenRuleType[] {
  const otherRoom = `^packages/(?!${name}/)`
  return [
    {
      name: `${name}-uses-front-doors`,
      comment:
        'another room is reached only through its index.ts (modules and engines: through the index.ts of the module or engine)',
      from: { path: inPackage(name) },
      to: {
        path: otherRoom,
        pathNot: [
          String.raw`^packages/[^/]+/(testing/)?index\.ts$`,
          String.raw`^packages/(modules|engines)/[^/]+/index\.ts$`,
        ],
      },
    },
    {
      name: `${name}-names-rooms`,
      comment: "another room is imported by its name ('@kedjan/kernel'), not by a relative path",
      from: { path: inPackage(name) },
      to: { path: otherRoom, dependencyTypes: ['local'], dependencyTypesNot: ['aliased-workspace'] },
    },
  ]
}

function libraryRules(architecture: Architecture, from: Package): IForbiddenRuleType[] {
  const rules: IForbiddenRuleType[] = []
  const excepted = architecture.libraryExceptions.map((exception) => exact(exception.from))
  if (from.libraries) {
    const libraries = from.libraries.map((library) => `node_modules/${library}/`)
    rules.push({
      name: `${from.name}-libraries`,
      comment: `${from.name} imports no library but ${from.libraries.join(', ')}`,
      from: { path: inPackage(from.name), pathNot: [tests, ...excepted] },
      to: { path: 'node_modules/', pathNot: libraries },
    })
  }
  if (from.node === false) {
    rules.push({
      name: `${from.name}-runs-anywhere`,
      comment: `${from.name} does no input or output of its own, so it imports nothing of Node`,
      from: { path: inPackage(from.name), pathNot: [tests, String.raw`\.config\.ts$`] },
      to: { dependencyTypes: ['core'] },
    })
  }
  return rules
}

function exceptionRules(architecture: Architecture): IForbiddenRuleType[] {
  return architecture.exceptions
    .filter((exception) => exception.dynamicOnly)
    .map((exception) => ({
      name: `${exception.to}-only-dynamically`,
      comment: `${exception.from} may reach ${exception.to} only with import()`,
      from: { path: exact(exception.from) },
      to: { path: inPackage(exception.to), dependencyTypesNot: ['dynamic-import', 'type-only'] },
    }))
}

function moduleRules(modules: readonly string[]): IForbiddenRuleType[] {
  const order = modules.slice(0, -1).map((name, rank) => ({
    name: `module-${name}-calls-down`,
    comment: `${name} calls only the modules to its left; tell those to its right with an event`,
    // A test builds its state with the builders that stand above all modules.
    from: { path: `^packages/modules/${name}/`, pathNot: String.raw`\.test\.ts$` },
    to: { path: `^packages/modules/(${modules.slice(rank + 1).join('|')})/` },
  }))
  return [
    ...order,
    {
      name: 'modules-use-front-doors',
      comment: "a module reaches another only through that module's index.ts",
      from: { path: '^packages/modules/([^/]+)/' },
      to: {
        path: '^packages/modules/[^/]+/',
        pathNot: ['^packages/modules/$1/', String.raw`^packages/modules/[^/]+/index\.ts$`],
      },
    },
    {
      name: 'features-stand-alone',
      comment: 'features never import each other; pages put them together',
      from: { path: '^packages/web/src/features/([^/]+)/' },
      to: { path: '^packages/web/src/features/', pathNot: '^packages/web/src/features/$1/' },
    },
  ]
}

function treeRules(): IForbiddenRuleType[] {
  return [
    {
      name: 'no-circles',
      comment: 'two files that import each other are one file, or one of them knows too much',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'the imported file or package is not there',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'rooms-know-no-tools',
      comment: 'scripts, e2e and bench use the rooms, never the other way',
      from: { path: '^packages/' },
      to: { path: '^(scripts|e2e|bench)/' },
    },
    {
      name: 'production-needs-no-dev-dependency',
      comment: 'a library that runs in production belongs in dependencies',
      from: { path: '^packages/', pathNot: [tests, '/testing/', String.raw`\.config\.ts$`] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
    },
  ]
}

function seamsFrom(architecture: Architecture, from: string, to: string): string[] {
  return architecture.exceptions
    .filter((exception) => exception.to === to && exception.from.startsWith(`packages/${from}/`))
    .map((exception) => exact(exception.from))
}

function inPackage(name: string): string {
  return `^packages/${name}/`
}

function exact(path: string): string {
  return `^${path.replaceAll('.', String.raw`\.`)}$`
}
