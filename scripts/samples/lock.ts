import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

const patience = 180_000 // milliseconds before somebody else's lock is thought lost

/** Runs `work` while no other process does; a lock whose process has ended is taken over. */
export async function underLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  while (!taken(file)) {
    if (!alive(file) || performance.now() - started > patience) rmSync(file, { force: true })
    else await wait(80)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function taken(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    return false
  }
}

function alive(file: string): boolean {
  try {
    const owner = Number(readFileSync(file, 'utf8'))
    if (owner > 0) process.kill(owner, 0)
    return true // an empty file is one being written this instant
  } catch {
    return false
  }
}
