import exceljs from 'exceljs'
import { expect, test } from 'vitest'
import { readStandards, standardWorkbook } from '#services/standards/files.ts'
import { checkStandard, reportOnStandard } from '#shared/standard/check.ts'
import type { Standard } from '#shared/standard/format.ts'
import { verifying } from './standard.ts'

const codesOf = (change: Partial<Standard>) => checkStandard({ ...verifying, ...change }).map(({ code, at }) => [code, at])
const [first, ...rest] = verifying.criteria

test('a standard that only verifies is sound', () => {
  expect(reportOnStandard(verifying).faults).toEqual([])
})

test('a mark under it is a fault, wherever it stands', () => {
  const marks = (change: object): Partial<Standard> => ({ criteria: [{ ...first!, ...change }, ...rest] })
  expect(codesOf(marks({ max: 500 }))).toEqual([['standard.marks', '/criteria/0/max']])
  expect(codesOf(marks({ method: 'verified' }))).toEqual([['standard.marks', '/criteria/0/method']])
  expect(codesOf(marks({ levels: [{ label: '有', from: 0, to: 0 }] }))).toContainEqual(['standard.marks', '/criteria/0/levels'])
  expect(codesOf({ dimensions: verifying.dimensions.map((one, at) => (at === 0 ? { ...one, max: 10_000 } : one)) })).toContainEqual([
    'standard.marks',
    '/dimensions/0/max',
  ])
  expect(
    codesOf({
      grades: [
        { from: 6000, name: '合格' },
        { from: 0, name: '不合格' },
      ],
    }),
  ).toEqual([['standard.marks', '/grades/0']])
  expect(codesOf({ anchors: [{ label: '优', fromPercent: 0, toPercent: 100 }] })).toEqual([['standard.marks', '/anchors/0']])
  expect(codesOf({ decimals: { total: 1 } })).toEqual([['standard.marks', '/decimals']])
})

test('a standard with marks has no item that is only verified', () => {
  const { verificationOnly: _, ...marked } = verifying
  expect(checkStandard(marked)).toContainEqual({ code: 'standard.checked', at: '/criteria/0/method', got: first!.id })
})

test('in the template the places of marks are empty, and come back as they were', async () => {
  const made = await standardWorkbook([verifying])
  if (!made.ok) throw new Error(JSON.stringify(made.faults))
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(made.value as never)
  const texts = workbook.worksheets[0]!.getSheetValues().flatMap((row) => (Array.isArray(row) ? row.map(String) : []))
  expect(texts).not.toContain('0.01')
  expect(texts).toContain('核验')
  const read = readStandards(made.value, '核验.xlsx')
  expect(read.ok ? read.value[0]!.standard : read.faults).toEqual(verifying)
})
