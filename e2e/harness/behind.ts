import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'

/** Writes to the database behind the program's back, for what the sandbox has no way to bring about. */
export async function behind(text: string, values: readonly unknown[]): Promise<void> {
  const cluster = join(inject('dataFolder'), 'postgres')
  const client = new pg.Client({
    host: '127.0.0.1',
    port: Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[3]),
    user: 'kedjan_admin',
    password: readFileSync(join(cluster, 'admin-password'), 'utf8'),
    database: 'kedjan',
  })
  await client.connect()
  try {
    await client.query(text, [...values])
  } finally {
    await client.end()
  }
}
