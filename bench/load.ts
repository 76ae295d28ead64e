import { readFileSync } from 'node:fs'
import autocannon from 'autocannon'

interface Order {
  readonly origin: string
  readonly requests: { path: string; headers: Record<string, string> }[]
  readonly inFlight: number
  /** Before anything is counted: until the server's programs are compiled and its statements planned. */
  readonly warming: number
  readonly seconds: number
}

const order: Order = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))
const { origin: url, inFlight: connections, requests, warming, seconds } = order
const begun = performance.now()
const latencies: number[] = []
const running = autocannon({ url, connections, requests, duration: warming + seconds })
running.on('response', (_client: unknown, _status: number, _bytes: number, milliseconds: number) => {
  if (performance.now() - begun >= warming * 1000) latencies.push(milliseconds)
})
const result = await running
if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} refusals, ${result.errors} errors`)
latencies.sort((one, other) => one - other)
const at = (share: number) => Math.round(latencies[Math.floor(latencies.length * share)] ?? 0)
process.stdout.write(JSON.stringify({ perSecond: Math.round(latencies.length / seconds), p50: at(0.5), p99: at(0.99) }))
