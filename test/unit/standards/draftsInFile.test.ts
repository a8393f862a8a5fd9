import exceljs from 'exceljs'
import { describe, expect, test } from 'vitest'
import { replayedStandards } from '#services/standards/builtIn.ts'
import { draftsInFile } from '#services/standards/draftsInFile.ts'
import { readStandards, standardJson, standardWorkbook } from '#services/standards/files.ts'
import { checkDraft } from '../../../renderer/screens/settings/editor/checkDraft.ts'

const performance = replayedStandards().find(({ standard }) => standard.id === 'performance-comprehensive')!.standard

/** The template of a standard, changed as a person would. */
async function edited(change: (sheet: exceljs.Worksheet, column: (heading: string) => number) => void): Promise<Uint8Array> {
  const made = await standardWorkbook([performance])
  if (!made.ok) throw new Error(made.faults.map(({ code }) => code).join(' '))
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(made.value as never)
  const sheet = workbook.worksheets[0]!
  change(sheet, (heading) => (sheet.getRow(4).values as readonly unknown[]).indexOf(heading))
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function stranger(sheet: exceljs.Worksheet): void {
  sheet.getCell(4, 60).value = '甲'
  sheet.getCell(6, 60).value = '乙'
}

describe('a file that the import refuses', () => {
  test('opens as a draft: what can be read is in it, what cannot stays as it was typed, and the check lists both', async () => {
    const bytes = await edited((sheet, column) => {
      sheet.getCell(5, column('公式类型')).value = '取值计分'
      sheet.getCell(5, column('取值')).value = '比例(senior, staff)'
      sheet.getCell(6, column('满分')).value = '五分'
      sheet.getCell(7, column('满分')).value = 4
    })
    const read = readStandards(bytes, '标准.xlsx')
    // the cell that cannot be read, and all else that is wrong: what a straight line had, the scale, the word for a number
    expect(read.ok ? [] : read.faults.map(({ code, at = '' }) => `${code} ${at.slice(at.indexOf('」') + 1)}`)).toEqual([
      'standard.excel-cell X5',
      'schema.type D6',
      'schema.missing-key Y5',
      ...['J5', 'N5', 'O5'].map((cell) => `schema.unknown-key ${cell}`),
    ])
    const drafts = draftsInFile(bytes, '标准.xlsx')
    if (!drafts.ok) throw new Error(JSON.stringify(drafts.faults))
    const [draft] = drafts.value
    expect(drafts.value).toHaveLength(1)
    expect(draft!.texts).toEqual({ '/criteria/0/formula/value': '比例(senior, staff)', '/criteria/1/max': '五分' })
    const criteria = draft!.standard.criteria as readonly { readonly id: string; readonly name: string; readonly max: unknown }[]
    expect(criteria.map(({ id }) => id)).toEqual(performance.criteria.map(({ id }) => id))
    expect(criteria.slice(1, 3).map(({ max }) => max)).toEqual([undefined, 400])
    const { faults, standard } = checkDraft(draft!, 'zh-CN')
    expect(standard).toBeUndefined()
    const [unread, number, ...shape] = faults
    expect(number).toMatchObject({ code: 'standard.field-text', at: '/criteria/1/max', got: '五分' })
    expect(unread).toMatchObject({ code: 'standard.field-text', at: '/criteria/0/formula/value', got: '比例(senior, staff)' })
    expect(unread!.want).toContain('比率、')
    expect(shape.map(({ at }) => at)).toContain('/criteria/1/max')
  })

  test('the kind of formula stays as it was chosen beside another formula', async () => {
    const bytes = await edited((sheet, column) => {
      sheet.getCell(5, column('公式类型')).value = '择优'
      sheet.getCell(5, column('组合')).value =
        '分部分(各部分=[(名称=甲, 满分=6, 公式=取值计分(取值=total_staff, 计分=线性(起点=0, 满分值=50), 单位=人))])'
    })
    const drafts = draftsInFile(bytes, '标准.xlsx')
    expect(drafts.ok && drafts.value[0]!.texts).toEqual({ '/criteria/0/formula/kind': '择优' })
  })

  test.each<readonly [string, (sheet: exceljs.Worksheet) => void, string]>([
    ['a hidden row', (sheet) => (sheet.getRow(6).hidden = true), 'standard.excel-hidden'],
    ['a formula', (sheet) => (sheet.getCell('D6').value = { formula: '1+4', result: 5 }), 'standard.excel-formula'],
    ['a column that nobody knows', stranger, 'standard.excel-unknown'],
  ])('%s would be lost in a draft: it is named and nothing is begun', async (_, change, code) => {
    const drafts = draftsInFile(await edited(change), '标准.xlsx')
    expect(drafts.ok ? [] : drafts.faults.map((fault) => fault.code)).toEqual([code])
  })

  test('JSON is taken as it stands, as long as it is an object', () => {
    const { id: _, ...without } = performance
    const drafts = draftsInFile(new TextEncoder().encode(JSON.stringify(without)), 'x.json')
    expect(drafts.ok && drafts.value).toEqual([{ standard: without, texts: {} }])
    expect(draftsInFile(standardJson(performance).subarray(0, 99), 'x.json').ok).toBe(false)
    expect(draftsInFile(new TextEncoder().encode('[1]'), 'x.json')).toMatchObject({ ok: false, faults: [{ code: 'schema.type' }] })
  })
})
