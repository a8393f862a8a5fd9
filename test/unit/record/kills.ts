import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { readJournal } from '#services/record/index.ts'
import { reviewRecord } from '#shared/review/record.ts'
import { head } from './sample.ts'

const writer = fileURLToPath(new URL('writer.mjs', import.meta.url))

export interface KillReport {
  readonly kills: number
  readonly acknowledged: number
  /** numbers acknowledged and not there afterwards; must stay empty */
  readonly lost: readonly number[]
  readonly setAside: number
}

/**
 * Kills a writer with SIGKILL at random moments, `kills` times on one journal, and looks after each whether every
 * acknowledged edit is there. `delay(n)` is the wait in milliseconds after the writer's first answer of round n.
 */
export async function killWriters(file: string, kills: number, delay: (round: number) => number, key?: Buffer): Promise<KillReport> {
  const lost: number[] = []
  let acknowledged = 0
  let setAside = 0
  for (let round = 0; round < kills; round++) {
    const said = await runAndKill(file, delay(round), key)
    const numbers = [...said.matchAll(/^saved (\d+)$/gm)].map((match) => Number(match[1]))
    acknowledged += numbers.length
    const scanned = await readJournal(file, reviewRecord, key)
    if (!scanned.ok) throw new Error(`round ${round}: ${JSON.stringify(scanned.faults)}`)
    const there = new Set(scanned.value.edits.map(({ id }) => id))
    lost.push(...numbers.filter((n) => !there.has(`e${n}`)))
    if (scanned.value.torn !== undefined) setAside++
  }
  return { kills, acknowledged, lost, setAside }
}

async function runAndKill(file: string, delay: number, key: Buffer | undefined): Promise<string> {
  const child = spawn(process.execPath, [writer, file, ...(key === undefined ? [] : [key.toString('hex')])], {
    env: { ...process.env, JOURNAL_HEAD: JSON.stringify(head) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('saved')) resolve()
      if (said.includes('refused')) reject(new Error(said))
    })
    child.on('close', () => resolve())
  })
  await new Promise((resolve) => setTimeout(resolve, delay))
  child.kill('SIGKILL')
  await ended
  return said
}
