// Writes the data dictionary in docs/import.md from the comments in resources/database: `node scripts/dictionary.mjs`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'

const folder = new URL('../resources/database/', import.meta.url)
const page = fileURLToPath(new URL('../docs/import.md', import.meta.url))
const [begin, end] = ['<!-- dictionary: made by node scripts/dictionary.mjs -->\n', '<!-- end of dictionary -->']

/** Every table and view with its comment, its columns with type and comment, and every function, in the order of the SQL. */
export function dictionary() {
  const sql = readdirSync(folder)
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n')
  const types = new Map()
  for (const [, table, body] of sql.matchAll(/^create table tic_review\.(\w+) \(\n([\s\S]*?)^\);/gm))
    for (const [, column, type] of body.matchAll(
      /^ {2}(\w+) (integer|bigint|text\[\]|text|numeric|boolean|date|timestamptz|jsonb|bytea)\b/gm,
    ))
      types.set(`${table}.${column}`, type)
  const columns = [...sql.matchAll(/^comment on column tic_review\.(\w+)\.(\w+) is '([^']*)';/gm)]
  const parts = [...sql.matchAll(/^comment on (table|view|function) tic_review\.(\w+) is '([^']*)';/gm)].map(([, kind, name, about]) => {
    const own = columns.filter(([, table]) => table === name)
    const rows = own.map(([, table, column, text]) => `| \`${column}\` | ${types.get(`${table}.${column}`) ?? ''} | ${text} |`)
    const head = `### ${{ table: '表', view: '视图', function: '函数' }[kind]} \`${name}\`\n\n${about}\n`
    return rows.length === 0 ? head : `${head}\n| 列 | 类型 | 含义 |\n|---|---|---|\n${rows.join('\n')}\n`
  })
  return parts.join('\n')
}

/** The page with the dictionary between its marks. */
export function pageWithDictionary(text) {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error('docs/import.md has no place for the dictionary')
  return `${text.slice(0, from + begin.length)}\n${dictionary()}\n${text.slice(to)}`
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(page, pageWithDictionary(readFileSync(page, 'utf8')))
