import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openGround, type SettableClock } from '@kedjan/kernel'
import { type Beside, startBeside } from './beside.ts'
import type { Config } from './config.ts'
import { findPlace } from './embedded/place.ts'
import type { Terminal } from './program.ts'
import type { SandboxRoom } from './sandbox-seam.ts'

export interface SeedParts {
  readonly room: SandboxRoom
  readonly clock: SettableClock
  readonly config: Config
  readonly database: { readonly appUrl: string; readonly adminUrl: string; empty(): Promise<void> }
  readonly terminal: Terminal
  /** One that has been begun already, if any. */
  readonly seeder?: Beside | undefined
}

/** What the program that makes the country is told. */
export interface SeedOrder {
  readonly appUrl: string
  readonly adminUrl: string
  readonly persons: number
}

/** The program that makes the country, which takes a while to load. */
function openSeeder(terminal: Terminal): Beside {
  return startBeside(join(import.meta.dirname, 'seed-program.ts'), terminal)
}

/** Begins it while the database is still being made, where there is certainly none yet. */
export function openSeederEarly(config: Config, terminal: Terminal): Beside | undefined {
  const isFirst = config.sandbox && !config.databaseUrl && !existsSync(findPlace(config.dataFolder).cluster)
  return isFirst ? openSeeder(terminal) : undefined
}

/** Makes the synthetic country the first time, and otherwise goes on from the day to which it was played. */
export async function seedOnce({ room, clock, config, database, terminal, seeder }: SeedParts): Promise<void> {
  const { appUrl, adminUrl } = database
  const state = await stateOf({ room, clock, appUrl })
  if (state.played) return clock.set(state.played)
  if (state.isHalfSeeded) {
    terminal.say('The synthetic country was left half made by a start that was interrupted; making it anew.')
    await database.empty()
  }
  const persons = config.sandboxPersons
  terminal.say(`Making a synthetic country of about ${persons} persons; this happens once.`)
  const order: SeedOrder = { appUrl, adminUrl, persons }
  await (seeder ?? openSeeder(terminal)).run(order)
  const { played } = await stateOf({ room, clock, appUrl })
  if (!played) throw new Error('a country that is made has a day to which it was played')
  clock.set(played)
}

async function stateOf({ room, clock, appUrl }: Pick<SeedParts, 'room' | 'clock'> & { appUrl: string }) {
  const ground = openGround(appUrl, { connections: 1 })
  try {
    const played = await room.storedInstant(ground)
    return { played, isHalfSeeded: !played && (await room.isHalfSeeded({ ground, clock })) }
  } finally {
    await ground.close()
  }
}
