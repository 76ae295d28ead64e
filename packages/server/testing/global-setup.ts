import type { TestServer } from '@kedjan/kernel/testing'
import type { TestProject } from 'vitest/node'
import { requireImpersonalLogs } from './test-logs.ts'
import { openTestServer, type RunningTestServer } from './test-server.ts'

let server: RunningTestServer | undefined

/** Starts the tests' PostgreSQL once and tells every test file where it is. */
export async function setup(project: TestProject): Promise<void> {
  server = await openTestServer()
  const { adminUrl, appUrl, template, prefix } = server
  project.provide('testServer', { adminUrl, appUrl, template, prefix } satisfies TestServer)
}

export async function teardown(): Promise<void> {
  await server?.stop()
  if (server) requireImpersonalLogs(server.prefix)
}
