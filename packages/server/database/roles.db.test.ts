import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { useDatabase } from '@kedjan/kernel/testing'
import pg from 'pg'
import { afterAll, expect, inject, test } from 'vitest'
import { startEmbeddedPostgres } from '../embedded/supervisor.ts'
import { findingsOf } from './findings.ts'
import { prepareDatabase } from './prepare.ts'
import { connectAs, prepareRoles } from './roles.ts'

const database = useDatabase()
const made: string[] = []

async function asAdmin(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: inject('testServer').adminUrl })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

async function newDatabase(owner = ''): Promise<string> {
  const name = `${inject('testServer').prefix}_${randomBytes(5).toString('hex')}`
  await asAdmin(`create database ${name}${owner}`)
  made.push(name)
  const url = new URL(inject('testServer').adminUrl)
  url.pathname = `/${name}`
  return url.href
}

afterAll(() => asAdmin(...made.map((name) => `drop database if exists ${name} with (force)`)))

test('a prepared database has every wall', async () => {
  const findings = await findingsOf(database)
  expect(findings.filter(({ ok }) => !ok)).toEqual([])
  expect(findings).toHaveLength(8)
})

test('many processes prepare databases of one cluster at once', async () => {
  const urls = await Promise.all([newDatabase(), newDatabase(), newDatabase()])
  const appUrls = await Promise.all([...urls, ...urls].map((url) => prepareRoles(url)))
  expect(new Set(appUrls.map((url) => new URL(url).password)).size).toBe(1)
})

test('preparing again changes nothing', async () => {
  const url = await newDatabase()
  expect((await prepareDatabase(url)).migrated).toBeGreaterThan(0)
  expect((await prepareDatabase(url)).migrated).toBe(0)
})

test('the application can neither migrate nor empty a table', async () => {
  const app = await connectAs(database.appUrl)
  await expect(app.query('create table organisations.extra (id text)')).rejects.toMatchObject({ code: '42501' })
  await expect(app.query('truncate kernel.activity')).rejects.toMatchObject({ code: '42501' })
  await expect(app.query('set role kedjan_owner')).rejects.toMatchObject({ code: '42501' })
  await app.end()
})

test('the application makes nothing of its own, not even for the time of a session', async () => {
  const app = await connectAs(database.appUrl)
  for (const statement of [
    'create temp table mine (x int)',
    'create function pg_temp.mine() returns int language sql return 1',
    'create schema mine',
    'create table public.mine (x int)',
    'create function public.mine() returns int language sql return 1',
    'create extension dblink',
    'create publication mine',
    'create role mine',
  ]) {
    const code = await app.query(statement).then(
      () => 'made',
      (error: { code: string }) => error.code,
    )
    expect(`${statement}: ${code}`).toBe(`${statement}: 42501`)
  }
  await app.end()
})

test('settings that the application gave itself are gone with the next start, and noticed until then', async () => {
  const dataFolder = join(import.meta.dirname, '..', '..', '..', '.cache', `settings-${process.pid}`)
  mkdirSync(dataFolder, { recursive: true })
  const postgres = await startEmbeddedPostgres({ dataFolder, settings: ['fsync=off'] })
  try {
    const adminUrl = postgres.adminUrl('postgres')
    const { appUrl } = await prepareDatabase(adminUrl)
    const app = await connectAs(appUrl)
    await expect(app.query(`alter role kedjan_app set kedjan.organisation = 'MIGR'`)).rejects.toMatchObject({
      code: '42501',
    })
    await app.query(`alter role kedjan_app set default_transaction_read_only = on`)
    await app.query(`alter role kedjan_app in database postgres set search_path = 'pgboss'`)
    await app.end()
    const broken = (await findingsOf({ appUrl, adminUrl })).filter(({ ok }) => !ok)
    expect(broken.map(({ what }) => what)).toEqual(['kedjan_app has given itself no settings (2 found)'])
    await prepareDatabase(adminUrl)
    expect((await findingsOf({ appUrl, adminUrl })).filter(({ ok }) => !ok)).toEqual([])
  } finally {
    await postgres.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}, 60_000)

test('a database that is newer than this version is left alone', async () => {
  const url = await newDatabase()
  await prepareDatabase(url)
  const client = await connectAs(url)
  await client.query(`insert into migration.applied (name, checksum) values ('20990101T0000_later', 'x')`)
  await expect(prepareDatabase(url)).rejects.toThrow(
    'The database is newer than this version of Kedjan (it holds 20990101T0000_later); start the newer version. Nothing was changed.',
  )
  await client.query(`update migration.applied set checksum = 'x' where name = '20261124T0100_kernel'`)
  await client.query(`delete from migration.applied where name = '20990101T0000_later'`)
  await expect(prepareDatabase(url)).rejects.toThrow('The migration 20261124T0100_kernel was changed after')
  await client.end()
})

test('a wrong password is one sentence without the password', async () => {
  const url = new URL(database.adminUrl)
  url.password = 'secret-word'
  await expect(prepareRoles(url.href)).rejects.toThrow(
    /^The database at 127\.0\.0\.1:\d+\/test_\w+ does not let us in \(28P01\); check DATABASE_URL\.$/,
  )
  await expect(prepareRoles('not an address')).rejects.toThrow('DATABASE_URL is not an address such as')
})

// In a cluster of its own, because the roles of the shared one belong to its superuser.
test('a user that may create roles and owns the database is enough', async () => {
  const dataFolder = join(import.meta.dirname, '..', '..', '..', '.cache', `operator-${process.pid}`)
  mkdirSync(dataFolder, { recursive: true })
  const postgres = await startEmbeddedPostgres({ dataFolder, settings: ['fsync=off'] })
  try {
    const admin = await connectAs(postgres.adminUrl('postgres'))
    await admin.query(`create role operator login createrole password 'word'`)
    await admin.query(`create role stranger login password 'word'`)
    await admin.query('create database operated owner operator')
    const url = new URL(postgres.adminUrl('operated'))
    url.username = 'operator'
    url.password = 'word'
    expect((await prepareDatabase(url.href)).migrated).toBeGreaterThan(0)
    expect((await prepareDatabase(url.href)).migrated).toBe(0)
    url.username = 'stranger'
    await expect(prepareDatabase(url.href)).rejects.toThrow('may not create the roles')
    await admin.query('alter role kedjan_app bypassrls')
    url.username = 'operator'
    await expect(prepareDatabase(url.href)).rejects.toThrow('kedjan_app has powers that would pass the row security')
    await admin.end()
  } finally {
    await postgres.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}, 60_000)
