// How long one turn of main's loop keeps the thread, in CPU time: what else runs on the machine does not count, and what the
// host itself does in main's process (packing, answering requests by DevTools) is taken off.
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { settings } from './settings.mjs'

/** Written beside the profile, one JSON line a turn that held the thread: `{ ms, calls }`. */
export const heldFile = 'main-held.jsonl'
const every = 5
const told = 20
const running = new Map()
let recent = new Set()
let own = 0
let foreign = 0
let last = process.threadCpuUsage()

/** Starts watching; turns that hold the thread longer than `told` ms of CPU are written down with the calls under way. */
export function watchHolds() {
  setInterval(() => {
    const now = process.threadCpuUsage()
    const ms = (now.user - last.user + now.system - last.system) / 1000 - own
    const calls = [...new Set([...recent, ...running.values()])]
    if (ms > told && foreign === 0 && calls.length > 0) note({ ms: Math.round(ms), calls })
    recent = new Set()
    own = 0
    last = process.threadCpuUsage()
  }, every).unref()
}

/** A call of the page, from the moment main hears of it to its answer. */
export async function duringCall(name, work) {
  const key = Symbol(name)
  running.set(key, name)
  recent.add(name)
  try {
    return await work()
  } finally {
    running.delete(key)
    recent.add(name)
  }
}

/** The host's own work inside a call, which Electron does elsewhere: not main's. */
export function hostWork(work) {
  const before = process.threadCpuUsage(last)
  const answer = work()
  const after = process.threadCpuUsage(last)
  own += (after.user - before.user + after.system - before.system) / 1000
  return answer
}

/** Large bodies go through Playwright in this very thread; turns during that time do not measure main. */
export async function duringTransfer(bytes, work) {
  if (bytes < 100_000) return work()
  foreign++
  try {
    return await work()
  } finally {
    setTimeout(() => foreign--, 2 * every)
  }
}

function note(line) {
  try {
    appendFileSync(join(settings.userData, heldFile), `${JSON.stringify(line)}\n`)
  } catch {
    process.stderr.write(`host: main held ${line.ms} ms: ${line.calls.join(' ')}\n`)
  }
}
