import { defineConfig } from '@playwright/test'

/** One visit a test, each in its own profile; a failing one is not tried again. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './test/e2e/bringSamples.ts',
  outputDir: 'out/test/e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: process.env.CI ? 1 : 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  reporter: [['list']],
})
