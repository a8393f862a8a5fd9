// Examples of the formats, cut from real samples.
import { readFileSync } from 'node:fs'
import { canonicalBytes, sha256Hex } from '../../shared/format/canonical.ts'
import { checkCode } from '../../shared/result/checkCode.ts'

const root = new URL('../../', import.meta.url)
const files = {
  plan: 'resources/samples/rare-earth/plan.json',
  task: 'resources/samples/rare-earth/task-performance.json',
  standard: 'resources/standards/performance-comprehensive.json',
  answers: 'resources/samples/rare-earth/answers-performance-W01.json',
  result: 'test/fixtures/examples/result-rare-earth-performance-W01.json',
  panel: 'test/fixtures/examples/panel-rare-earth-performance.json',
  'verified-values': 'test/fixtures/examples/values-rare-earth-performance.json',
  archive: 'test/fixtures/examples/archive-rare-earth-performance.json',
  receipt: 'test/fixtures/examples/receipt-rare-earth-performance.json',
  card: 'test/fixtures/examples/card-W01.json',
  commitment: 'test/fixtures/examples/commitment-rare-earth-performance-W01.json',
}
const digests = Object.fromEntries(
  await Promise.all(
    Object.entries(files).map(async ([kind, file]) => [
      kind,
      await sha256Hex(canonicalBytes(JSON.parse(readFileSync(new URL(file, root))))),
    ]),
  ),
)

/** A sample shortened: of each list the first member, of a long text its beginning; below it what a reader finds of the whole. */
export function exampleOf(kind) {
  const value = JSON.parse(readFileSync(new URL(files[kind], root), 'utf8'))
  const code = ['result', 'panel'].includes(kind) ? `, check code \`${checkCode(digests[kind])}\`` : ''
  const whole = `The whole file is \`${files[kind]}\`; the SHA-256 of its RFC 8785 bytes is \`${digests[kind]}\`${code}.`
  return `\`\`\`\n${shown(value, '')}\n\`\`\`\n${whole}`
}

function shown(value, indent) {
  const inner = `${indent} `
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]'
    const more = value.length > 1 ? `,\n${inner}… ${value.length - 1} more` : ''
    return `[\n${inner}${shown(value[0], inner)}${more}\n${indent}]`
  }
  if (typeof value === 'string') return JSON.stringify([...value].length > 60 ? `${[...value].slice(0, 50).join('')}…` : value)
  if (typeof value !== 'object') return JSON.stringify(value)
  const keys = Object.keys(value)
  const kept = keys.length > 30 ? keys.slice(0, 3) : keys
  const more = kept.length < keys.length ? [`${inner}… ${keys.length - kept.length} more`] : []
  const members = kept.map((key) => `${inner}${JSON.stringify(key)}: ${shown(value[key], inner)}`)
  const line = `{ ${kept.map((key) => `${JSON.stringify(key)}: ${shown(value[key], inner)}`).join(', ')} }`
  const isShort = more.length === 0 && line.length <= 110 && !line.includes('\n')
  return isShort ? line : `{\n${[...members, ...more].join(',\n')}\n${indent}}`
}
