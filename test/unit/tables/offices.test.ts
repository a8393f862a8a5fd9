import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { runReview } from '#services/review/index.ts'
import { digested } from '#services/standards/builtIn.ts'
import { readStandards, standardWorkbook } from '#services/standards/files.ts'
import { openPackage } from '#services/vault/index.ts'
import { verifyBytes } from '#services/verify/index.ts'
import { knownTask } from '#services/verify/knownTask.ts'
import type { Plan } from '#shared/plan/format.ts'
import { prepareTable } from '#shared/scoring/table.ts'
import type { Signer } from '#shared/signature/signer.ts'
import type { Standard } from '#shared/standard/format.ts'
import { tableOf } from '#shared/standard/tableOf.ts'
import { folder, identity } from '../review/package.ts'
import { officeTables, officeWorkbook } from './office.ts'
import { type OfficeCase, officeCases } from './officeCases.ts'
import { answersWith, packageOf } from './packaged.ts'

const sample = fileURLToPath(new URL('../../../resources/samples/rare-earth/plan.json', import.meta.url))
const { registers, goals } = JSON.parse(readFileSync(sample, 'utf8')) as Plan

let signer: Signer
beforeAll(async () => {
  signer = await identity()
}, 60_000)

describe.each(officeTables)('%s, typed into the template', (name) => {
  let standard: Standard
  beforeAll(async () => {
    const read = readStandards(await officeWorkbook(name), `${name}.xlsx`)
    if (!read.ok) throw new Error(JSON.stringify(read.faults))
    standard = read.value[0]!.standard
    expect(read.value[0]!.warnings ?? []).toEqual([])
  })

  test('comes back from the workbook that is written of it', async () => {
    const written = await standardWorkbook([standard])
    if (!written.ok) throw new Error(JSON.stringify(written.faults))
    const again = readStandards(written.value, 'again.xlsx')
    expect(again.ok && again.value[0]!.standard).toEqual(standard)
  })

  test.each(officeCases[name].map((one) => [one.name, one] as const))('%s', (_, one) => {
    const entries = Object.fromEntries(Object.entries(one.marks).map(([id, mark]) => [id, { mark: mark * 100 }]))
    const { items, total, proposal } = prepareTable(standard)({
      given: { values: one.figures, attributes: one.attributes ?? {}, ...(registers && { registers }), ...(goals && { goals }) },
      sheets: [{ entries }],
      ...{ bonus: [], deductions: [], trim: false, previous: one.previous ?? [] },
    })
    const found = [...items].map(([id, item]) => [id, item.state === 'scored' ? item.hundredths / 100 : item.state])
    expect(Object.fromEntries(found)).toEqual(one.expected)
    expect([total, proposal?.grade]).toEqual([Math.round(one.total * 100), one.grade])
  })

  test('is packed, reviewed, signed as PDF and workbook, and verified', async () => {
    const one = officeCases[name][0]!
    const pack = await packageOf(standard, one)
    const done = await runReview({
      package: pack,
      answers: answersWith(standard, answersOf(standard, one)),
      signer,
      out: join(folder(), '结果'),
      now: () => new Date('2026-09-17T08:00:00Z'),
    })
    if (!done.ok) throw new Error(JSON.stringify(done.faults))
    const { files, result } = done.value
    const marks = Object.fromEntries(result.criteria.map(({ id, mark, state }) => [id, mark === undefined ? state : mark / 100]))
    const { attributes = {} } = one
    const own = new Set(tableOf(standard, attributes).criteria.map(({ id }) => id))
    expect(marks).toEqual(Object.fromEntries(Object.entries(one.expected).filter(([id]) => own.has(id))))
    const opened = await openPackage(pack)
    if (!opened.ok) throw new Error(JSON.stringify(opened.faults))
    const known = knownTask(opened.value)
    await opened.value.close()
    for (const kind of ['pdf', 'xlsx', 'json'] as const) {
      const about = { tasks: [known], standards: [digested(standard)], trusted: [] }
      const verified = await verifyBytes(files[kind], kind, readFileSync(files[kind]), about)
      expect({ kind, reasons: verified.reasons }).toEqual({ kind, reasons: [] })
    }
  }, 120_000)
})

/** Answers hold the mark that counts, also of an item that is marked on a scale of its own. */
function answersOf(standard: Standard, { marks }: OfficeCase) {
  return standard.criteria.flatMap(({ id, method, max, outOf = max }) => {
    const mark = marks[id]
    if (mark === undefined) return []
    return [{ criterion: id, mark: (mark * 100 * max) / outOf, ...(method === 'verified' && { finding: '属实' }) }]
  })
}
