import fs from 'node:fs'
import { defineConfig } from 'vitest/config'

const BROWSER_SETUP = 'e2e/global-setup.ts'

/** Rules need nothing, rooms need a real PostgreSQL, walks need the whole house and a browser. */
export default defineConfig({
  test: {
    pool: 'threads',
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'law',
          include: ['law/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
        },
      },
      {
        extends: true,
        test: { name: 'web', include: ['web/src/**/*.test.{ts,tsx}'] },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['server/**/*.test.ts', 'demo/**/*.test.ts', 'scripts/**/*.test.ts'],
          globalSetup: 'server/test/global-setup.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['e2e/**/*.spec.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          ...(fs.existsSync(BROWSER_SETUP) ? { globalSetup: BROWSER_SETUP } : {}),
        },
      },
    ],
  },
})
