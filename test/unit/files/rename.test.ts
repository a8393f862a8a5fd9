import { expect, test } from 'vitest'
import { renameFile } from '../../../electron/services/files/rename.ts'

function surroundings(platform: string, refusals: readonly string[]) {
  const left = [...refusals]
  const waits: number[] = []
  return {
    platform,
    waits,
    rename: async () => {
      const code = left.shift()
      if (code !== undefined) throw Object.assign(new Error(code), { code })
    },
    wait: async (ms: number) => waits.push(ms),
  }
}

test('a name a scanner holds for a moment is given once it lets go', async () => {
  const windows = surroundings('win32', ['EPERM', 'EBUSY', 'EACCES'])
  await renameFile('a', 'b', windows)
  expect(windows.waits).toEqual([10, 20, 40])
})

test('what stays refused is told after two seconds, what is no passing refusal at once', async () => {
  const held = surroundings(
    'win32',
    Array.from({ length: 99 }, () => 'EPERM'),
  )
  await expect(renameFile('a', 'b', held)).rejects.toMatchObject({ code: 'EPERM' })
  const waited = held.waits.reduce((sum, ms) => sum + ms, 0)
  expect(waited).toBeGreaterThanOrEqual(2_000)
  expect(waited).toBeLessThan(4_000)
  for (const [platform, code] of [
    ['win32', 'ENOSPC'],
    ['win32', 'ENOENT'],
    ['linux', 'EPERM'],
  ] as const) {
    const other = surroundings(platform, [code])
    await expect(renameFile('a', 'b', other)).rejects.toMatchObject({ code })
    expect(other.waits).toEqual([])
  }
})
