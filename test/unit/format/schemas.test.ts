import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { archiveSchema } from '#shared/archive/format.ts'
import { receiptSchema } from '#shared/archive/receipt.ts'
import { mostCriteria } from '#shared/format/values.ts'
import { panelSchema } from '#shared/panel/format.ts'
import { valuesSchema } from '#shared/panel/valuesFile.ts'
import { planSchema } from '#shared/plan/format.ts'
import { taskSchema } from '#shared/plan/task.ts'
import { resultSchema } from '#shared/result/format.ts'
import { answersSchema } from '#shared/review/answers.ts'
import { standardSchema } from '#shared/standard/format.ts'
import { jsonSchemas, schemaChanges } from '../../../scripts/schemas.mjs'
import { buildDocument, type JsonSchema, variations } from './schemaDocuments.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const zods = {
  plan: planSchema,
  task: taskSchema,
  standard: standardSchema,
  answers: answersSchema,
  result: resultSchema,
  panel: panelSchema,
  archive: archiveSchema,
  receipt: receiptSchema,
  values: valuesSchema,
} as const satisfies Record<string, z.ZodType>
type Kind = keyof typeof zods
const kinds = Object.keys(zods) as Kind[]
const generated = jsonSchemas() as Record<Kind, JsonSchema>

function read(file: string): unknown {
  return JSON.parse(readFileSync(`${root}${file}`, 'utf8'))
}

function validator(schema: JsonSchema) {
  const ajv = new Ajv2020({ strict: false, allErrors: false })
  ;(addFormats as unknown as (to: Ajv2020) => void)(ajv)
  return ajv.compile(schema)
}

function samples(kind: Kind): readonly unknown[] {
  const folders = [
    'resources/samples/rare-earth/',
    'resources/samples/dairy/',
    'resources/standards/',
    'resources/standards/2026.2/',
    'test/fixtures/examples/',
  ]
  return folders.flatMap((folder) =>
    readdirSync(root + folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => read(folder + file) as { readonly format?: string })
      .filter((document) => document.format === `tic-review/${kind}@1`),
  )
}

/** Of the 59 figures one of each of the four kinds is varied in depth, of the others the declared value. */
const deepFigures = ['total_staff', 'talents_recruited', 'rd_area', 'equip_open_hours']

function worthTrying(path: readonly (string | number)[]): boolean {
  const [top, figure, part] = path
  if (top !== 'figures' || path.length < 2 || deepFigures.includes(String(figure))) return true
  return path.length === 3 && part === 'declared'
}

/** Where the alternatives of a schema differ: periods and formulas. */
function ofBranch(path: readonly (string | number)[]): boolean {
  return path.includes('period') || path.includes('formula')
}

/** Lists with an entry for each criterion: of the first contract sixty, since then as many as a standard may have (docs/formats.md § 4). */
const byCriterion = ['criteria', 'marks', 'objections', 'matrix', 'formula', 'missingHandling', 'leads']

function contractOf(kind: Kind): JsonSchema {
  const file = readFileSync(`${root}test/fixtures/schemas/${kind}.schema.json`, 'utf8')
  return JSON.parse(file, (key, value) =>
    byCriterion.includes(key) && value?.maxItems === 60 ? { ...value, maxItems: mostCriteria } : value,
  ) as JsonSchema
}

describe.each(kinds)('%s', (kind) => {
  const contract = validator(contractOf(kind))
  const ours = validator(generated[kind])
  const verdicts = (document: unknown) => ({
    contract: contract(document),
    generated: ours(document),
    zod: zods[kind].safeParse(document).success,
  })

  test('every sample is accepted by contract, generated schema and zod', () => {
    const documents = samples(kind)
    expect(documents.length).toBeGreaterThan(0)
    for (const document of documents) expect(verdicts(document)).toEqual({ contract: true, generated: true, zod: true })
  })

  test('contract, generated schema and zod agree on every variation of a full document', () => {
    const schema = contractOf(kind)
    let accepted = 0
    let refused = 0
    for (const branch of kind === 'standard' ? [0, 1, 2, 3, 4] : kind === 'plan' ? [0, 1] : [0]) {
      const full = buildDocument(schema, branch)
      const least =
        kind === 'standard' ? full : { ...buildDocument(schema, branch, true), ...(kind === 'task' ? { standard: full.standard } : {}) }
      expect(verdicts(least)).toEqual({ contract: true, generated: true, zod: true })
      expect(verdicts(full)).toEqual({ contract: true, generated: true, zod: true })
      for (const key of Object.keys(full)) {
        const under = (path: readonly (string | number)[]) => path[0] === key && worthTrying(path) && (branch === 0 || ofBranch(path))
        for (const document of variations({ ...least, [key]: full[key] }, under)) {
          const { contract: wanted, generated: schemaSays, zod } = verdicts(document)
          if (wanted !== schemaSays || wanted !== zod)
            expect({ document, schemaSays, zod }).toEqual({ document, schemaSays: wanted, zod: wanted })
          if (wanted) accepted += 1
          else refused += 1
        }
      }
    }
    expect(accepted).toBeGreaterThan(50)
    expect(refused).toBeGreaterThan(500)
  })

  test('the published schema is the one zod gives', () => {
    const { lost, added } = schemaChanges(kind, generated[kind])
    expect(lost, `${kind}@1 is published: removing or changing this makes ${kind}@2 (formats are never changed in place)`).toEqual([])
    expect(added, `${kind} says more than resources/schemas: if the addition is meant, run npm run schemas`).toEqual([])
    expect(read(`resources/schemas/${kind}.schema.json`), 'run npm run schemas').toEqual(generated[kind])
  })
})

test.each(Array.from({ length: 14 }, (_, branch) => branch))(
  'the general model of a standard: schema and zod agree on alternative %i of each of its parts',
  (branch) => {
    const schema = read('resources/schemas/standard.schema.json') as JsonSchema
    const ours = validator(schema)
    const full = buildDocument(schema, branch)
    expect({ schema: ours(full), zod: standardSchema.safeParse(full).success }).toEqual({ schema: true, zod: true })
    const { criteria, conditions } = full as { criteria: Record<string, unknown>[]; conditions: unknown[] }
    const parts = {
      criteria: criteria.map(({ formula, bands, levels, notApplicable }) => ({ formula, bands, levels, notApplicable })),
      conditions,
    }
    for (const key of ['formula', 'bands', 'levels', 'notApplicable'] as const)
      for (const next of variations(parts.criteria[0]![key], () => true)) {
        const document = { ...full, criteria: [{ ...criteria[0], [key]: next }] }
        if (next !== undefined)
          expect({ document, zod: standardSchema.safeParse(document).success }).toEqual({ document, zod: ours(document) })
      }
    for (const next of variations(conditions, () => true)) {
      const document = { ...full, conditions: next }
      if (next !== undefined)
        expect({ document, zod: standardSchema.safeParse(document).success }).toEqual({ document, zod: ours(document) })
    }
  },
)
