import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // every core works: vitest by itself leaves one free, which on two cores is half of them
    maxWorkers: '100%',
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'], setupFiles: ['test/unit/cheapKeys.ts'], testTimeout: 30_000 } },
      // each file has folders and programs' profiles of its own; the sample packages are made under a lock
      { test: { name: 'interop', include: ['test/interop/**/*.test.ts'], testTimeout: 180_000, hookTimeout: 300_000 } },
    ],
  },
})
