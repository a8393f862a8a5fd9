// `node test/bench/taskList.mjs --base DIR [--rounds 5]`: the task list of a person with 200 reviews and 20,000 edits, in the built app.
// Both checkouts in turn, medians in ms, and the ratio of own to base.
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { base: { type: 'string' }, rounds: { type: 'string', default: '5' }, missions: { type: 'string', default: '200' } },
})
const own = fileURLToPath(new URL('../../', import.meta.url))
const builds = [...(values.base ? [{ name: 'base', root: values.base }] : []), { name: 'own', root: own }]
const { measureTaskList } = await import('./taskList/measure.ts')
const times = new Map()
for (const { name, root } of builds)
  for (const [what, list] of Object.entries(
    await measureTaskList(root, { rounds: Number(values.rounds), missions: Number(values.missions) }),
  ))
    times.set(`${name} ${what}`, list)
for (const [what, list] of times)
  process.stdout.write(`${what}: median ${median(list).toFixed(1)} ms  (${list.map((ms) => ms.toFixed(0)).join(' ')})\n`)
if (values.base)
  for (const what of ['shown', 'whole', 'entered'])
    process.stdout.write(`${what}, own to base: ${(median(times.get(`own ${what}`)) / median(times.get(`base ${what}`))).toFixed(2)}\n`)

function median(list) {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN
}
