// `npm run bench [-- --quick] [--json]`: the app's own times, each with its raw numbers: start, edit to 已保存, key to paint.
import { parseArgs } from 'node:util'

if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write('请用 npm run bench 运行 / run it as: npm run bench\n')
  process.exit(2)
}
const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } } })
const { default: bringSamples } = await import('../e2e/bringSamples.ts')
bringSamples()
const { measureApp } = await import('./app/measure.ts')
const rows = await measureApp(values.quick ? { starts: 3, edits: 15 } : { starts: 7, edits: 60 })
const at = (list, part) => list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(part * list.length))] ?? Number.NaN
const judged = rows.map(({ what, raw, target, by }) => {
  const figures = { n: raw.length, p50: at(raw, 0.5), p95: at(raw, 0.95), max: at(raw, 1) }
  return { what, ...figures, target, met: target === undefined ? undefined : figures[by] <= target, by, raw }
})
if (values.json) process.stdout.write(`${JSON.stringify(judged)}\n`)
else
  for (const { what, n, p50, p95, max, target, met, by, raw } of judged) {
    const limit = target === undefined ? '' : `  ${by} ≤ ${target}: ${met ? 'met' : 'MISSED'}`
    process.stdout.write(`${what}\n  n ${n}  p50 ${p50.toFixed(1)}  p95 ${p95.toFixed(1)}  max ${max.toFixed(1)} ms${limit}\n`)
    process.stdout.write(`  ${raw.map((ms) => ms.toFixed(1)).join(' ')}\n`)
  }
process.exit(judged.some(({ met }) => met === false) ? 1 : 0)
