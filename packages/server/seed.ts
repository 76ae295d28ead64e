import { openGround, type SettableClock } from '@kedjan/kernel'
import type { Config } from './config.ts'
import { beforeTheCountry } from './sandbox.ts'
import type { SandboxRoom } from './sandbox-seam.ts'
import { insertPersonSubject } from './sign-in/subjects.ts'

export interface SeedParts {
  readonly room: SandboxRoom
  readonly clock: SettableClock
  readonly config: Config
  readonly database: { readonly appUrl: string; empty(): Promise<void> }
  readonly say: (line: string) => void
}

/** Makes the synthetic country the first time, and otherwise goes on from the day to which it was played. */
export async function seedOnce(parts: SeedParts): Promise<void> {
  const { room, clock, config, database, say } = parts
  if (await isHalfSeeded(parts)) {
    say('The synthetic country was left half made by a start that was interrupted; making it anew.')
    await database.empty()
  }
  const ground = openGround(database.appUrl, { options: room.seedingSettings })
  try {
    if (!(await room.isSeeded({ ground, clock }))) {
      say(`Making a synthetic country of about ${config.sandboxPersons} persons; this happens once.`)
      clock.set(beforeTheCountry)
      await room.seedCountry({ ground, clock, persons: config.sandboxPersons, say, insertSubject: insertPersonSubject })
    }
    const played = await room.storedInstant(ground)
    if (played) clock.set(played)
  } finally {
    await ground.close()
  }
}

async function isHalfSeeded({ room, clock, database }: SeedParts): Promise<boolean> {
  const ground = openGround(database.appUrl, { connections: 1 })
  try {
    return await room.isHalfSeeded({ ground, clock })
  } finally {
    await ground.close()
  }
}
