import { readFileSync } from 'node:fs'
import exceljs from 'exceljs'
import { unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { digested } from '#services/standards/builtIn.ts'
import { readStandards, standardWorkbook } from '#services/standards/files.ts'
import { generalWith } from './general.ts'
import type { Loose } from './spoilt.ts'

const general = generalWith(() => undefined)
const sheetName = '「自有计分表」'
let bytes: Uint8Array

beforeAll(async () => {
  const made = await standardWorkbook([general])
  if (!made.ok) throw new Error(made.faults[0]?.code)
  bytes = made.value
})

/** Changes the worksheet the way a person would, and reads the file again: the standard, or the faults with their cells. */
async function edited(change: (sheet: exceljs.Worksheet, book: exceljs.Workbook) => void): Promise<Loose> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(bytes as never)
  change(workbook.worksheets[0]!, workbook)
  const read = readStandards(new Uint8Array(await workbook.xlsx.writeBuffer()), '标准.xlsx')
  return read.ok ? read.value[0]!.standard : read.faults.map(({ code, at }) => `${code} ${at?.replace(sheetName, '')}`)
}

/** The cell of a criterion (by id) under a heading, or of a row in any section (by its first cell). */
function cell(sheet: exceljs.Worksheet, first: string, heading: string): exceljs.Cell {
  let headings = new Map<string, number>()
  for (let row = 1; row <= sheet.rowCount; row++) {
    const here = sheet.getRow(row)
    if (/^【/.test(String(here.getCell(1).value))) {
      headings = new Map()
      sheet.getRow(row + 1).eachCell((one, column) => headings.set(String(one.value), column))
    } else if (here.getCell(1).value === first && headings.has(heading)) return here.getCell(headings.get(heading)!)
  }
  throw new Error(`no ${first} ${heading}`)
}

describe('a standard of every kind in the template', () => {
  test('comes back to the byte', () => {
    const read = readStandards(bytes, '标准.xlsx')
    expect(read.ok ? read.value : read.faults).toEqual([digested(general)])
  })

  test('is written in words, one row an indicator', async () => {
    const workbook = new exceljs.Workbook()
    await workbook.xlsx.load(bytes as never)
    const sheet = workbook.worksheets[0]!
    expect([
      cell(sheet, 'A01', '公式类型').value,
      cell(sheet, 'A01', '取值').value,
      cell(sheet, 'A01', '计分').value,
      cell(sheet, 'A02', '组合').value,
      cell(sheet, 'A06', '适用条件').value,
      cell(sheet, 'B14', '本项档次').value,
      cell(sheet, 'B12', '打分区间').value,
      cell(sheet, 'A04', '不适用').value,
      cell(sheet, 'C02', '要求').value,
    ]).toEqual([
      '取值计分',
      '比率(分子=senior, 分母=staff, 百分数=是, 部分=是)',
      '线性(起点=10, 满分值=50, 起点得=60%, 低于得=0%)',
      '分支(各分支=[(条件=size=大|中, 公式=取值计分(取值=比率(分子=rd_spend(末年), 分母=staff, 百分数=否), 计分=线性(起点=1, 满分值=5, 比例从=零), 单位=万元/人))], 其余=取值计分(取值=比率(分子=rd_spend(末年), 分母=staff, 百分数=否), 计分=分档[≥3→10; ≥1 <3→5], 单位=万元/人))',
      'lead=高校|院所',
      '高 7:10; 较高 4:6; 一般 1:3; 无 0',
      '条数(台账=知识产权) | 件[≥5→7:10; ≥1→1:6]',
      'size=小→total',
      '数值(staff) ≥20 人',
    ])
  })

  test('what a person edits arrives', async () => {
    const standard = await edited((sheet) => {
      cell(sheet, 'A01', '计分').value = '线性（起点＝１０，满分值＝４０，起点得＝６０％，低于得＝０％）'
      cell(sheet, 'B14', '本项档次').value = '高 7:10; 较高 4:6; 一般 0:3'
      cell(sheet, 'G01', '名称').value = '队伍'
    })
    expect(standard.criteria[0].formula.scale.target).toBe('40')
    expect(standard.criteria[9].levels).toHaveLength(3)
    expect(standard.groups[0].name).toBe('队伍')
  })
})

describe('faults name the cell', () => {
  const cases: readonly (readonly [string, (sheet: exceljs.Worksheet) => exceljs.Cell, string])[] = [
    ['a word nobody knows', (sheet) => set(cell(sheet, 'A01', '取值'), '比例(senior, staff)'), 'standard.excel-cell'],
    [
      'an unknown figure deep in a composition',
      (sheet) => set(cell(sheet, 'A02', '组合'), String(cell(sheet, 'A02', '组合').value).replace('rd_spend', 'gold')),
      'standard.formula-field',
    ],
    ['a target at the floor', (sheet) => set(cell(sheet, 'A01', '计分'), '线性(起点=50, 满分值=50)'), 'standard.formula'],
    ['rows short of the full mark', (sheet) => set(cell(sheet, 'B11', '计分'), '分档[≥80→10; ≥60→5]'), 'standard.full-unreachable'],
    ['a kind beside another formula', (sheet) => set(cell(sheet, 'A02', '公式类型'), '择优'), 'standard.excel-cell'],
    [
      'a kind of formula without one',
      (sheet) => {
        set(cell(sheet, 'A02', '组合'), null)
        return cell(sheet, 'A02', '组合')
      },
      'schema.missing-key',
    ],
    ['a level above the full mark', (sheet) => set(cell(sheet, 'B14', '本项档次'), '高 7:12; 低 0:6'), 'standard.mark-over'],
    ['a value the attribute does not have', (sheet) => set(cell(sheet, 'A06', '适用条件'), 'lead=高校|医院'), 'standard.attribute'],
    ['full-width digits in a full mark', (sheet) => set(cell(sheet, 'A01', '满分'), '１０'), 'standard.excel-cell'],
    ['a unit behind a number', (sheet) => set(cell(sheet, 'A01', '满分'), '10分'), 'standard.excel-cell'],
    [
      'a figure declared in no unit',
      (sheet) => {
        set(cell(sheet, 'staff', '单位'), null)
        return cell(sheet, 'staff', '单位')
      },
      'schema.missing-key',
    ],
    ['a condition that proposes no grade', (sheet) => set(cell(sheet, 'C01', '否则建议'), '差'), 'standard.condition-grade'],
    ['a formula of the workbook', (sheet) => set(cell(sheet, 'A01', '满分'), { formula: '5+5', result: 10 }), 'standard.excel-formula'],
    [
      'a number in percent',
      (sheet) => {
        const one = set(cell(sheet, '优', '自（%）'), 0.9)
        one.numFmt = '0%'
        return one
      },
      'standard.excel-cell',
    ],
  ]

  test.each(cases)('%s', async (_, change, code) => {
    let at = ''
    const faults = await edited((sheet) => {
      at = change(sheet).address
    })
    expect(faults).toContain(`${code} ${at}`)
  })

  function set(one: exceljs.Cell, value: exceljs.CellValue): exceljs.Cell {
    one.value = value
    return one
  }
})

describe('workbooks as offices send them', () => {
  test('merged cells are refused with their place, those of the template are not', async () => {
    expect(await edited((sheet) => sheet.mergeCells('B5:B7'))).toContain('standard.excel-merged B5')
  })

  test('a hidden row with content is refused, a hidden empty one is not', async () => {
    expect(await edited((sheet) => (sheet.getRow(6).hidden = true))).toEqual(['standard.excel-hidden 6'])
    expect(await edited((sheet) => (sheet.getRow(17).hidden = true))).toEqual(general)
  })

  test('notes on cells and a column of remarks change nothing; a column that nobody reads is refused', async () => {
    expect(
      await edited((sheet) => {
        sheet.getCell('C5').note = '请核对'
        sheet.getCell('BA4').value = '备注（内部）'
        sheet.getCell('BA5').value = '看过'
      }),
    ).toEqual(general)
    expect(
      await edited((sheet) => {
        sheet.getCell('BA4').value = '满分2'
        sheet.getCell('BA5').value = 8
      }),
    ).toEqual(['standard.excel-unknown BA4'])
  })

  test('an unknown section, or one that stands twice, is refused', async () => {
    const faults = await edited((sheet) => {
      sheet.addRow(['【附加】'])
      sheet.addRow(['【等次】'])
    })
    expect(faults.map((one: string) => one.split(' ')[0])).toEqual(['standard.excel-unknown', 'standard.excel-unknown'])
  })

  test('a template of the version before, without the new columns and sections, is read', () => {
    const file = readFileSync(new URL('../../fixtures/standards/date-1904.xlsx', import.meta.url))
    const read = readStandards(new Uint8Array(file), '标准.xlsx')
    expect(read.ok && read.value.map(({ standard }) => standard.id)).toEqual(['performance-comprehensive'])
  })

  test('two standards of one id name the cell of the second', async () => {
    const made = await standardWorkbook([general, { ...general, id: 'other-table', name: '另一张' }])
    if (!made.ok) throw new Error(made.faults[0]?.code)
    const workbook = new exceljs.Workbook()
    await workbook.xlsx.load(made.value as never)
    const one = cell(workbook.worksheets[1]!, '标准编号', '内容')
    one.value = 'own-table'
    const read = readStandards(new Uint8Array(await workbook.xlsx.writeBuffer()), '标准.xlsx')
    expect(read.ok ? [] : read.faults.map(({ code, at }) => [code, at])).toEqual([['standard.duplicate', `「另一张」${one.address}`]])
  })

  test('two sheets of one name are refused', async () => {
    const workbook = new exceljs.Workbook()
    await workbook.xlsx.load(bytes as never)
    workbook.addWorksheet('乙')
    const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()))
    const text = new TextDecoder().decode(parts['xl/workbook.xml'])
    parts['xl/workbook.xml'] = new TextEncoder().encode(text.replace('name="乙"', 'name="自有计分表"'))
    const read = readStandards(zipSync(parts), '标准.xlsx')
    expect(read.ok ? [] : read.faults.map(({ code, got }) => [code, got])).toEqual([['standard.excel-sheet-twice', '自有计分表']])
  })

  test('ten thousand rows of indicators are refused', async () => {
    const faults = await edited((sheet) => {
      const rows = Array.from({ length: 10_000 }, (_, index) => [
        `T${String(index).padStart(2, '0')}`,
        'K1',
        `指标${index}`,
        0.01,
        '定性',
        '按附表',
        '附件',
        '附表',
      ])
      sheet.insertRows(16, rows)
    })
    expect(faults[0]).toMatch(/^schema\.type /)
  })
})
