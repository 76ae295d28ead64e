import { readFileSync } from 'node:fs'
import autocannon from 'autocannon'

interface Order {
  readonly origin: string
  readonly requests: { path: string; headers: Record<string, string> }[]
  readonly inFlight: number
  readonly seconds: number
}

const order: Order = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))
const options = { url: order.origin, connections: order.inFlight, requests: order.requests }
await autocannon({ ...options, duration: 2 })
const result = await autocannon({ ...options, duration: order.seconds })
if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} refusals, ${result.errors} errors`)
process.stdout.write(
  JSON.stringify({ perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 }),
)
