// Writes the published JSON Schemas from the zod formats into resources/schemas.
// What was published may only grow: a removal or change is refused here, it needs a new major of the format.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { cardSchema } from '../electron/services/assembly/cards.ts'
import { officeSchema } from '../electron/services/office/statement.ts'
import { archiveSchema } from '../shared/archive/format.ts'
import { receiptSchema } from '../shared/archive/receipt.ts'
import { commitmentSchema } from '../shared/panel/commitment.ts'
import { panelSchema } from '../shared/panel/format.ts'
import { valuesSchema } from '../shared/panel/valuesFile.ts'
import { planSchema } from '../shared/plan/format.ts'
import { selfAssessmentSchema } from '../shared/plan/selfAssessment.ts'
import { taskSchema } from '../shared/plan/task.ts'
import { resultSchema } from '../shared/result/format.ts'
import { answersSchema } from '../shared/review/answers.ts'
import { standardSchema } from '../shared/standard/format.ts'

const formats = [
  ['plan', planSchema, "data/plan.json of a .ticplan package: the centre's facts"],
  ['task', taskSchema, 'data/task.json of a .ticplan package: what this panel is to do'],
  [
    'self-assessment',
    selfAssessmentSchema,
    "data/self.json of a .ticplan package: the centre's own marks (自评) and the first check (初审)",
  ],
  ['standard', standardSchema, 'data/standards/<id>.json: one scoring standard'],
  ['answers', answersSchema, 'answers.json: what a scripted expert decides'],
  ['result', resultSchema, "result.json: one expert's locked sheet, RFC 8785 bytes"],
  ['panel', panelSchema, 'panel.json: the merged record of a panel, RFC 8785 bytes'],
  ['values', valuesSchema, 'data/values.json of a .ticvalues: the table of verified values a panel confirmed, RFC 8785 bytes'],
  ['receipt', receiptSchema, 'the receipt of a wipe: what was removed on a computer, RFC 8785 bytes'],
  ['archive', archiveSchema, 'data/archive.json of a .ticarchive: what it holds, RFC 8785 bytes'],
  ['card', cardSchema, '.ticcard: who holds which certificate, RFC 8785 bytes'],
  ['office', officeSchema, '.ticoffice: the certificate of an office, what it issued and withdrew, RFC 8785 bytes'],
  ['commitment', commitmentSchema, '.commitment.json beside a sealed result, RFC 8785 bytes'],
]

/** Kind → its JSON Schema (2020-12), generated from zod. */
export function jsonSchemas() {
  return Object.fromEntries(
    formats.map(([kind, schema, title]) => {
      const { $schema, ...body } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' })
      return [kind, { $schema, $id: `urn:tic-review:schema:${kind}:1`, title, ...body }]
    }),
  )
}

/**
 * The statements of a schema, one a line (`/properties/id/pattern = "…"`), references followed; titles and descriptions are
 * left out. A part that holds itself is followed once.
 */
export function statements(schema) {
  const lines = new Set()
  const visit = (value, path, within = []) => {
    if (Array.isArray(value)) for (const member of value) visit(member, `${path}[]`, within)
    else if (typeof value === 'object' && value !== null) {
      const part = typeof value.$ref === 'string' ? value.$ref.slice('#/$defs/'.length) : undefined
      if (part !== undefined && !within.includes(part)) visit(schema.$defs[part], path, [...within, part])
      for (const [key, member] of Object.entries(value)) {
        const isKeyword = !path.endsWith('/properties')
        if (isKeyword && ['$ref', '$defs', 'description', 'title', '$schema', '$id'].includes(key)) continue
        visit(member, `${path}/${key}`, within)
      }
    } else lines.add(`${path} = ${JSON.stringify(value)}`)
  }
  visit(schema, '')
  return lines
}

export function schemaFile(kind) {
  return fileURLToPath(new URL(`../resources/schemas/${kind}.schema.json`, import.meta.url))
}

/** Statements of the published schema that the present one no longer makes, and those it adds. */
export function schemaChanges(kind, schema) {
  let published
  try {
    published = JSON.parse(readFileSync(schemaFile(kind), 'utf8'))
  } catch {
    return { lost: [], added: [...statements(schema)] }
  }
  const [before, after] = [statements(published), statements(schema)]
  const room = largest(after)
  const isKept = (line) => after.has(line) || (room.get(listOf(line)?.list) ?? -1) > (listOf(line)?.entries ?? Infinity)
  return { lost: [...before].filter((line) => !isKept(line)), added: [...after].filter((line) => !before.has(line)) }
}

/** A statement of how many entries a list may have; a list that may have more accepts all that it did. */
function listOf(line) {
  const [, list, entries] = /^(.*)\/maxItems = (\d+)$/.exec(line) ?? []
  return list === undefined ? undefined : { list, entries: Number(entries) }
}

function largest(lines) {
  const lists = [...lines].map(listOf).filter((one) => one !== undefined)
  return new Map(lists.map(({ list, entries }) => [list, entries]))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(fileURLToPath(new URL('../resources/schemas/', import.meta.url)), { recursive: true })
  for (const [kind, schema] of Object.entries(jsonSchemas())) {
    const { lost } = schemaChanges(kind, schema)
    if (lost.length > 0) {
      process.stderr.write(
        `${kind}@1 was published with these statements; removing or changing them makes ${kind}@2:\n  ${lost.join('\n  ')}\n`,
      )
      process.exitCode = 1
    } else writeFileSync(schemaFile(kind), `${JSON.stringify(schema, null, 1)}\n`)
  }
}
