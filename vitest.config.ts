import { defineConfig } from 'vitest/config'

const outside = ['**/node_modules/**', '**/dist/**', 'data/**', '.cache/**']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{packages,scripts,bench}/**/*.test.{ts,tsx}'],
          exclude: [...outside, '**/*.db.test.ts'],
        },
      },
      {
        test: {
          name: 'db',
          include: ['{packages,scripts,bench}/**/*.db.test.ts'],
          exclude: outside,
          globalSetup: ['packages/server/testing/global-setup.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['e2e/**/*.e2e.test.ts'],
          exclude: outside,
          globalSetup: ['e2e/harness/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          // Last, and one file at a time: they share a server and a browser, and two cores are few.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
