import type { Config } from './config.ts'
import { type Terminal, untilStopped } from './program.ts'
import { start } from './start.ts'

/** Starts the server, says where it is, and stops it cleanly when asked to. */
export async function serve(config: Config, { say, stopping }: Terminal): Promise<void> {
  const begun = performance.now()
  const server = await start({ config, say, stopping })
  say(`Started in ${((performance.now() - begun) / 1000).toFixed(1)} s. Stop with Ctrl-C.`)
  say(`Open ${server.address}`)
  await untilStopped(stopping)
  say('Stopping.')
  await server.stop()
}
