import { readFileSync } from 'node:fs'

export interface BookingOrder {
  readonly origin: string
  readonly cookies: readonly string[]
  readonly bodies: readonly string[]
  /** Within how many milliseconds the clients begin. */
  readonly within: number
}

export interface BookingLoad {
  readonly booked: number
  readonly refused: number
  readonly others: number
  readonly milliseconds: readonly number[]
}

const order: BookingOrder = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))
const milliseconds: number[] = []
const ends = { booked: 0, refused: 0, others: 0 }

/** Tries one time after the other until one is its own or all have been tried; repeats each request as a lost connection would. */
async function client(cookie: string, at: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, (order.within * at) / order.cookies.length))
  for (let tries = 0; tries < 6; tries += 1) {
    const body = order.bodies[(at + tries * 17) % order.bodies.length] ?? ''
    const key = `client-${at}-try-${tries}`
    const status = await send(cookie, body, key)
    const again = await send(cookie, body, key)
    if (status === 201 && again === 201) {
      ends.booked += 1
      return
    }
    if (status === 409) ends.refused += 1
    else ends.others += 1
  }
}

async function send(cookie: string, body: string, key: string): Promise<number> {
  const began = performance.now()
  const headers = { cookie, 'content-type': 'application/json', 'idempotency-key': key, origin: order.origin }
  const response = await fetch(`${order.origin}/api/own/visits`, { method: 'POST', headers, body })
  await response.text()
  milliseconds.push(performance.now() - began)
  return response.status
}

await Promise.all(order.cookies.map(client))
process.stdout.write(JSON.stringify({ ...ends, milliseconds } satisfies BookingLoad))
