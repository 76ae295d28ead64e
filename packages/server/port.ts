import { createServer } from 'node:net'
import { PlainError } from './plain-error.ts'

/** Finds out before anything else is begun whether the address is free, and says what to do when it is not. */
export async function requireFreePort(host: string, port: number): Promise<void> {
  const code = await tryPort(host, port)
  if (code === undefined) return
  if (code === 'EADDRINUSE') {
    throw new PlainError(
      `Port ${port} is used by another program; choose another with KEDJAN_PORT, for example KEDJAN_PORT=${port + 1} npm start.`,
    )
  }
  if (code === 'EACCES') {
    throw new PlainError(`Port ${port} may not be opened by this user; choose one from 1024 up with KEDJAN_PORT.`)
  }
  throw new PlainError(
    `The address ${host}:${port} cannot be listened on (${code}); check KEDJAN_HOST and KEDJAN_PORT.`,
  )
}

function tryPort(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    server.listen(port, host, () => server.close(() => resolve(undefined)))
  })
}

/** A port on the loopback address that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
