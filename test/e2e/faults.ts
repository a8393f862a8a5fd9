import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync } from 'node:fs'
import type { ElectronApplication } from '@playwright/test'

const mayMount = process.platform === 'linux' && process.getuid?.() === 0

/** Why a test that needs a mount cannot run here; `undefined` where it can. */
export function withoutMounts(folder: string): string | undefined {
  if (!mayMount) return 'a small file system can be mounted by root on Linux only; the injected fault covers the rest'
  mkdirSync(folder, { recursive: true })
  const tried = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder])
  if (tried.status !== 0) return 'mounting is not allowed here; the injected fault covers it'
  execFileSync('umount', [folder])
  return undefined
}

/** A small disk of its own at the folder; answers how to take it away again. */
export function mountSmallDisk(folder: string, kib: number): () => void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kib}k`, 'tmpfs', folder])
  return () => void spawnSync('umount', ['-l', folder])
}

/** The folder as it is, but not to be written to; answers how to undo it. */
export function makeReadOnly(folder: string): () => void {
  if (mayMount && spawnSync('mount', ['--bind', folder, folder]).status === 0) {
    execFileSync('mount', ['-o', 'remount,bind,ro', folder])
    return () => void spawnSync('umount', ['-l', folder])
  }
  chmodSync(folder, 0o555)
  return () => chmodSync(folder, 0o755)
}

/** From now on every write of the app's own process to an open file fails as on a full disk; `false` lets them through again. */
export async function failWrites(electron: ElectronApplication, on: boolean): Promise<void> {
  await electron.evaluate(async (_electron, fail) => {
    const { open } = process.getBuiltinModule('node:fs/promises')
    const handle = await open(process.execPath, 'r')
    const prototype = Object.getPrototypeOf(handle) as { write: unknown; realWrite?: unknown }
    await handle.close()
    prototype.realWrite ??= prototype.write
    prototype.write = fail
      ? () => Promise.reject(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }))
      : prototype.realWrite
  }, on)
}

/** The computer's clock, for the app's own process, this many milliseconds ahead (or, negative, back). */
export async function shiftClock(electron: ElectronApplication, milliseconds: number): Promise<void> {
  await electron.evaluate((_electron, by) => {
    const Real = Date
    globalThis.Date = class extends Real {
      constructor(...given: readonly unknown[]) {
        super(...((given.length === 0 ? [Real.now() + by] : given) as [number]))
      }
      static override now(): number {
        return Real.now() + by
      }
    } as DateConstructor
  }, milliseconds)
}
