import pg from 'pg'
import { sendTogether, type Together } from './together.ts'

/** A few connections on each of which several questions are on their way, none of them belonging to anybody. */
export interface Lanes {
  ask(together: Together): Promise<pg.QueryResult>
  close(): Promise<void>
}

/** How many questions are on their way on one connection: one that is answered, and one that waits beside it, so that no server waits for us. */
const deep = 2

interface Lane {
  client: Promise<pg.Client> | undefined
  load: number
}

interface Waiting {
  readonly together: Together
  readonly done: (result: Promise<pg.QueryResult>) => void
}

export function openLanes(config: pg.ClientConfig, { count }: { count: number }): Lanes {
  const lanes: Lane[] = Array.from({ length: count }, () => ({ client: undefined, load: 0 }))
  const waiting: Waiting[] = []

  function next(): void {
    const lane = lanes.reduce((least, each) => (each.load < least.load ? each : least))
    const first = lane.load < deep ? waiting.shift() : undefined
    if (!first) return
    lane.load += 1
    const result = askOn(lane, first.together)
    first.done(result)
    const freed = () => {
      lane.load -= 1
      next()
    }
    result.then(freed, freed)
  }

  async function askOn(lane: Lane, together: Together): Promise<pg.QueryResult> {
    return sendTogether(await (lane.client ?? connectLane(lane)), together)
  }

  function connectLane(lane: Lane): Promise<pg.Client> {
    // One that is lost is heard of twice: the one that has taken its place by then stays.
    const client = connect(config, () => {
      if (lane.client === client) lane.client = undefined
    })
    lane.client = client
    return client
  }

  return {
    ask(together) {
      return new Promise((done) => {
        waiting.push({ together, done })
        next()
      })
    },
    async close() {
      await Promise.all(lanes.map(async ({ client }) => (await client?.catch(() => undefined))?.end()))
    },
  }
}

/** A connection that is lost, or was never made, is made anew for the next question. */
async function connect(config: pg.ClientConfig, lost: () => void): Promise<pg.Client> {
  const client = new pg.Client(config)
  client.on('error', lost)
  client.on('end', lost)
  try {
    await client.connect()
    return client
  } catch (error) {
    lost()
    throw error
  }
}
