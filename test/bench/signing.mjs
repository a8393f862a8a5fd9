// `node test/bench/signing.mjs [--base DIR] [--megabytes 80] [--runs 1] [--json]`: signing a sheet with photos in the built app, from
// Enter to the backup read back, and how long main's thread was held at most (CPU time). With `--base`, another checkout with
// its own build is measured in turn with this one, and the times are told as a ratio. Build both first.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const own = fileURLToPath(new URL('../../', import.meta.url))
const { values } = parseArgs({
  options: {
    base: { type: 'string' },
    megabytes: { type: 'string', default: '80' },
    runs: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
})
const builds = [...(values.base ? [{ name: 'base', root: values.base }] : []), { name: 'own', root: own }]
const rows = []
for (let run = 0; run < Number(values.runs); run++) for (const { name, root } of builds) rows.push({ name, ...(await measure(root)) })
if (values.json) process.stdout.write(`${JSON.stringify(rows)}\n`)
else
  for (const row of rows)
    process.stdout.write(
      `${Object.entries(row)
        .map(([key, value]) => `${key} ${value}`)
        .join('  ')}\n`,
    )
const of = (name) => rows.filter((row) => row.name === name)
const least = (list, key) => Math.min(...list.map((row) => row[key]))
const most = (list, key) => Math.max(...list.map((row) => row[key]))
if (values.base) {
  const ratio = least(of('own'), 'wholeMs') / least(of('base'), 'wholeMs')
  process.stdout.write(`whole act, own to base: ${ratio.toFixed(2)} (target ≤ 0.50)\n`)
}
process.stdout.write(`main held at most: ${most(of('own'), 'heldMs')} ms (target ≤ 50)\n`)

function measure(root) {
  const script = fileURLToPath(new URL('signing/measure.ts', import.meta.url))
  const child = spawn(process.execPath, [script, root, values.megabytes], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  child.stdout.on('data', (data) => (text += data))
  return new Promise((done, failed) =>
    child.on('close', (code) => (code === 0 ? done(JSON.parse(text)) : failed(new Error(`${root}: ${code}`)))),
  )
}
