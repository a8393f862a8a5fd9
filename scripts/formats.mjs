// Writes the tables of fields and the examples into docs/formats, from the schemas and the samples: `npm run formats`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { exampleOf } from './formats/examples.mjs'
import { fieldsOf, typeOf } from './formats/fields.mjs'
import { meaningOf } from './formats/meanings.mjs'
import { templateTable } from './formats/template.mjs'

const folder = new URL('../docs/formats/', import.meta.url)
/** Parts of the schemas that several formats share; their tables stand on the page of the common rules. */
const sharedParts = ['ref', 'source', 'citation', 'citedDocument', 'period']
/** A mark on a page: what stands between it and the next `<!-- end -->` is made here. */
const marks = /^<!-- (fields|values|example|template)(?:: ([a-z-]+))? -->\n[\s\S]*?^<!-- end -->$/gm

/** The pages by name with their tables and examples made anew from the published schemas. */
export function formatPages() {
  return new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => {
        const text = readFileSync(new URL(name, folder), 'utf8')
        return [name, { text, made: text.replace(marks, (_, what, kind) => between(what, kind)) }]
      }),
  )
}

function between(what, kind) {
  const mark = `<!-- ${what}${kind ? `: ${kind}` : ''} -->`
  return `${mark}\n${{ fields: tablesOf, values: commonTables, example: exampleOf, template: templateTable }[what](kind).trim()}\n<!-- end -->`
}

function schemaOf(kind) {
  const name = kind === 'verified-values' ? 'values' : kind
  return JSON.parse(readFileSync(new URL(`../resources/schemas/${name}.schema.json`, import.meta.url), 'utf8'))
}

/** The table of a format, and one of each part that it alone has. */
function tablesOf(kind) {
  const schema = schemaOf(kind)
  const own = Object.keys(schema.$defs ?? {}).filter((name) => isPart(schema.$defs[name]) && !sharedParts.includes(name))
  const parts = own.filter((name) => name !== 'extensions').map((name) => `#### ${name}\n\n${tableOf(kind, schema, name)}`)
  return [tableOf(kind, schema), ...parts].join('\n\n')
}

function tableOf(kind, schema, part) {
  const rows = fieldsOf(schema, part).map((field) => {
    const { unit, meaning } = meaningOf(kind, part, field)
    return `| \`${field.path}\` | ${linked(field.type, schema)} | ${unit} | ${field.required ? 'yes' : 'no'} | ${meaning} |`
  })
  return ['| Field | Type | Unit | Required | Meaning |', '|---|---|---|---|---|', ...rows].join('\n')
}

/** A named type leads to its table: on this page, or on that of the common rules. What Markdown reads otherwise is quoted. */
function linked(type, schema) {
  const words = type.replace(/text like (\S+)/, 'text like `$1`').replaceAll('|', '\\|')
  return words.replace(/«(\w+)»/g, (_, name) => {
    const isTable = isPart(schema.$defs[name]) && name !== 'extensions'
    const page = isTable && !sharedParts.includes(name) ? '' : 'common.md'
    return `[${name}](${page}#${isTable ? name.toLowerCase() : 'kinds-of-value'})`
  })
}

function isPart(definition) {
  return definition.type === 'object' || definition.oneOf !== undefined || definition.anyOf !== undefined
}

/** Kinds of value with their patterns, and the parts that several formats share. */
function commonTables() {
  const schemas = ['plan', 'task', 'standard', 'answers', 'result', 'panel'].map((kind) => [kind, schemaOf(kind)])
  const found = new Map(schemas.flatMap(([kind, schema]) => Object.keys(schema.$defs).map((name) => [name, { kind, schema }])))
  const plain = [...found].filter(([name, { schema }]) => !isPart(schema.$defs[name]))
  const rows = plain.map(([name, { kind, schema }]) => {
    const { unit, meaning } = meaningOf('kinds', undefined, { path: name })
    return `| \`${name}\` | ${linked(typeOf(schema.$defs[name]), schemaOf(kind))} | ${unit} | ${meaning} |`
  })
  const parts = sharedParts.map((name) => `#### ${name}\n\n${tableOf('kinds', found.get(name).schema, name)}`)
  return [['| Kind | Form | Unit | Meaning |', '|---|---|---|---|', ...rows].join('\n'), ...parts].join('\n\n')
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  for (const [name, { text, made }] of formatPages()) if (made !== text) writeFileSync(fileURLToPath(new URL(name, folder)), made)
