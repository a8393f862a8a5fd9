// What the fields of a schema mean, from the lists in `meanings/`: a line is `end of path = {unit} meaning`, the longest end counts.
import { readFileSync } from 'node:fs'
import { figures } from '../../shared/text/zh/figures.ts'

const folder = new URL('./meanings/', import.meta.url)
const lists = new Map()
const used = new Set()

function listOf(kind) {
  const found = lists.get(kind)
  if (found) return found
  const lines = readFileSync(new URL(`${kind}.txt`, folder), 'utf8').split('\n')
  const entries = lines
    .filter((line) => line !== '')
    .map((line) => [line.slice(0, line.indexOf(' = ')), line.slice(line.indexOf(' = ') + 3)])
  lists.set(kind, new Map(entries))
  return lists.get(kind)
}

/**
 * Unit and meaning of a field of the format `kind`; `part` names the part of the schema it stands in. Throws on a field without one.
 * @param {import('./fields.mjs').Field} field
 */
export function meaningOf(kind, part, { path, about }) {
  const figure = kind === 'plan' && /^figures\.(\w+)$/.exec(path)?.[1]
  if (figure && figures[figure]) return { unit: about ?? '', meaning: figures[figure] }
  const whole = [...(part ? [part] : []), ...path.replace(/⟨.*?⟩/g, '').split('.')].filter((step) => step !== '')
  for (let from = 0; from < whole.length; from++) {
    const end = whole.slice(from).join('.')
    for (const list of [kind, 'shared']) {
      const said = listOf(list).get(end)
      if (said === undefined) continue
      used.add(`${list}: ${end}`)
      const [, unit, meaning] = /^(?:\{(.*?)\} )?(.*)$/.exec(said)
      return { unit: unit ?? (about !== undefined && about.length <= 12 ? about : ''), meaning }
    }
  }
  throw new Error(`scripts/formats/meanings/${kind}.txt says nothing of ${whole.join('.')}`)
}

/** Lines of the lists that no field asked for so far. */
export function unusedMeanings() {
  return [...lists].flatMap(([kind, list]) => [...list.keys()].map((end) => `${kind}: ${end}`)).filter((line) => !used.has(line))
}
