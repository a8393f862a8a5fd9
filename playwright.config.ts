import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

const realElectron = existsSync(new URL('./node_modules/electron/dist/version', import.meta.url))

/** One visit a test, each in its own profile; in CI a failing one is tried once more, and named. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './test/e2e/bringSamples.ts',
  outputDir: 'out/test/e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // two real windows would cover each other, and a covered window draws no frames
  workers: realElectron ? 1 : 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: process.env.CI ? 1 : 0,
  reporter: [['list']],
})
