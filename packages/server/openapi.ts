import type { Ground } from '@kedjan/kernel'
import { settableClock, Temporal } from '@kedjan/kernel'
import { buildApplication } from './application.ts'
import { readConfig } from './config.ts'

/** The description of the interface, made without a database. */
export async function openApiDocument(): Promise<object> {
  const app = await buildApplication({
    ground: nowhere(),
    clock: settableClock(Temporal.Instant.from('2026-11-24T08:00:00Z')),
    config: readConfig({ KEDJAN_LOG: 'off', KEDJAN_SANDBOX: 'on', KEDJAN_REQUESTS_PER_MINUTE: '0' }),
  })
  await app.ready()
  try {
    return app.swagger()
  } finally {
    await app.close()
  }
}

/** A ground that nobody may stand on: describing the interface reads nothing. */
function nowhere(): Ground {
  return new Proxy({} as Ground, {
    get: (_target, name) => {
      throw new Error(`the interface is described without a database, and ${String(name)} was asked for`)
    },
  })
}
