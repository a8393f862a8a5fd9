import { packFolder } from '#services/vault/packFolder.ts'

// Packs a folder in a process of its own: `packOnce.ts FOLDER OUT`. Prints milliseconds and the most memory in MiB.
const [folder = '', out = ''] = process.argv.slice(2)
const before = performance.now()
const packed = await packFolder(folder, out, { clock: '2026-11-30T09:00:00+08:00', force: true })
const ms = performance.now() - before
if (!packed.ok) throw new Error(JSON.stringify(packed.faults.slice(0, 3)))
const { maxRSS } = process.resourceUsage()
process.stdout.write(`${JSON.stringify({ ms: Math.round(ms), rss: Math.round(maxRSS / 1024) })}\n`)
