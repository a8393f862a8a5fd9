// Random cases of random standards of the whole model, answered by the program and by the independent Python reference.
// node test/bench/tables.ts [--cases 1000000] [--seed 1]
import { parseArgs } from 'node:util'
import { compareRandom } from '../interop/tables/compare.ts'

const { values } = parseArgs({ options: { cases: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' } } })
/** Cases made at once: 2,000 standards with ten cases each. */
const [standards, each] = [2000, 10]
const states: Record<string, number> = {}
let [done, different, seed] = [0, 0, Number(values.seed)]
for (; done < Number(values.cases); seed++) {
  const found = compareRandom(seed, standards, each)
  done += found.cases
  different += found.different.length
  for (const [state, count] of Object.entries(found.states)) states[state] = (states[state] ?? 0) + count
  for (const one of found.different.slice(0, 1)) process.stderr.write(`seed ${seed} ${JSON.stringify(one)}\n`)
  process.stdout.write(`cases ${done}, different ${different}\n`)
}
for (const [state, count] of Object.entries(states)) process.stdout.write(`${state.padEnd(20)}${count}\n`)
process.exitCode = different === 0 ? 0 : 1
