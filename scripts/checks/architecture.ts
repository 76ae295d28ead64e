import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A package of the workspace; without `imports` it may import every package of a smaller rank. */
export interface Package {
  name: string
  rank: number
  purpose: string
  imports?: string[]
  /** The only libraries from npm that it may import; absent means any production dependency. */
  libraries?: string[]
  /** False where the code must also run outside Node. */
  node?: boolean
}

/** One file that may reach a package which its own package may not. */
interface OrderException {
  from: string
  to: string
  dynamicOnly?: boolean
  reason: string
}

/** A file that may import a library from beyond its package's list. */
interface LibraryException {
  from: string
  library: string
  reason: string
}

/** A database function that runs with its owner's rights, and the decision record that explains why. */
interface SecurityDefiner {
  function: string
  adr: string
}

/** The one list of rooms and their order; every check that speaks of order reads it. */
export interface Architecture {
  packages: Package[]
  modules: string[]
  exceptions: OrderException[]
  libraryExceptions: LibraryException[]
  securityDefiner: SecurityDefiner[]
}

export function readArchitecture(root: string): Architecture {
  return JSON.parse(readFileSync(join(root, 'architecture.json'), 'utf8'))
}

/** The packages that one package may import. */
export function allowedImports(architecture: Architecture, from: Package): string[] {
  if (from.imports) return from.imports
  return architecture.packages.filter((other) => other.rank < from.rank).map((other) => other.name)
}
