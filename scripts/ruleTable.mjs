// Writes the table of rules into shared/rules/README.md; with --check, it only reports whether the table is up to date (exit code 1 when not).
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ruleCatalogue } from '../shared/rules/catalogue.ts'
import reference from '../shared/standard/reference.json' with { type: 'json' }
import { say } from '../shared/text/say.ts'

const readme = fileURLToPath(new URL('../shared/rules/README.md', import.meta.url))
const begin = '<!-- rules: written by scripts/ruleTable.mjs -->'
const end = '<!-- /rules -->'

const heads = ['编号', '名称', '依据', '类别', '读取', '相关指标']
const rows = ruleCatalogue.map(({ id, clause, kind, titleKey, reads }) => [
  id,
  say('zh-CN', 'rules', titleKey),
  clause,
  kind,
  paths(reads),
  criteriaOf(id).join(' ') || '—',
])
const widths = heads.map((_, column) => Math.max(...[heads, ...rows].map((row) => width(row[column]))))
const line = (cells) => `| ${cells.map((cell, column) => cell + ' '.repeat(widths[column] - width(cell))).join(' | ')} |`
const table = [line(heads), line(widths.map((columns) => '-'.repeat(columns))), ...rows.map(line)].join('\n')

/** Criteria of the default standards that the rule's finding bears on. */
function criteriaOf(rule) {
  return Object.entries(reference.criteria).flatMap(([id, { rules }]) => (rules?.includes(rule) ? [id] : []))
}

/** Long lists of figures are counted: their rule's module names them. */
function paths(reads) {
  const figures = reads.filter((path) => path.startsWith('figures.'))
  const shown = figures.length > 6 ? [`figures.* (${figures.length})`, ...reads.filter((path) => !figures.includes(path))] : reads
  return shown.map((path) => `\`${path}\``).join(' ') || '—'
}

/** Columns a text takes in a fixed-width font: Chinese signs take two. */
function width(text) {
  return [...text].reduce((columns, sign) => columns + (/[\u1100-\u115f\u2e80-\uffe6]/.test(sign) ? 2 : 1), 0)
}

const text = readFileSync(readme, 'utf8')
const [before, rest] = text.split(begin)
if (rest === undefined || !rest.includes(end)) throw new Error(`${readme} has lost its markers ${begin} and ${end}`)
const fresh = `${before}${begin}\n${table}\n${end}${rest.slice(rest.indexOf(end) + end.length)}`

if (fresh === text) console.log('shared/rules/README.md: up to date')
else if (process.argv.includes('--check')) {
  console.error('shared/rules/README.md is behind the rules: run node scripts/ruleTable.mjs')
  process.exitCode = 1
} else {
  writeFileSync(readme, fresh)
  console.log(`shared/rules/README.md: ${rows.length} rows written`)
}
