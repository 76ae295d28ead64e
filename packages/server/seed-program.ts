import { openGround, settableClock } from '@kedjan/kernel'
import { runOrder } from './beside.ts'
import { connectAs } from './database/roles.ts'
import { beforeTheCountry } from './sandbox.ts'
import { loadSandbox } from './sandbox-seam.ts'
import type { SeedOrder } from './seed.ts'
import { insertPersonSubject } from './sign-in/subjects.ts'

// Loaded while nobody waits yet.
const room = await loadSandbox()

await runOrder<SeedOrder>(async ({ appUrl, adminUrl, persons }, say) => {
  const ground = openGround(appUrl, { options: room.seedingSettings })
  const clock = settableClock(beforeTheCountry)
  await room.seedCountry({ ground, clock, persons, say, insertSubject: insertPersonSubject })
  await ground.close()
  await countRows(adminUrl)
})

/** Lets PostgreSQL count what lies in the tables that have just been filled, so that the first pages are planned well. */
async function countRows(adminUrl: string): Promise<void> {
  const client = await connectAs(adminUrl)
  try {
    await client.query('analyze')
  } finally {
    await client.end()
  }
}
