import { readFileSync } from 'node:fs'
import exceljs from 'exceljs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DigestedStandard, digested, replayedStandards } from '#services/standards/builtIn.ts'
import { readStandards, standardJson, standardWorkbook } from '#services/standards/files.ts'
import { rulesOn, withBearings, withoutReferenceBearings } from '#shared/standard/bearing.ts'
import type { Standard } from '#shared/standard/format.ts'

const six = replayedStandards().map(({ standard }) => standard)
const performance = six.find(({ id }) => id === 'performance-comprehensive')!

/** A standard that was read, without what is only odd in it. */
const contentOf = ({ standard, sha256 }: DigestedStandard) => ({ standard, sha256 })

async function workbookOf(...standards: readonly Standard[]): Promise<Uint8Array> {
  const made = await standardWorkbook(standards)
  if (!made.ok) throw new Error(made.faults.map(({ code }) => code).join(' '))
  return made.value
}

/** Changes cells of the first worksheet the way a person would, and reads the file again. */
async function edited(change: (sheet: exceljs.Worksheet) => void) {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load((await workbookOf(performance)) as never)
  change(workbook.worksheets[0]!)
  const read = readStandards(new Uint8Array(await workbook.xlsx.writeBuffer()), '标准.xlsx')
  return read.ok ? read.value[0]!.standard : read.faults.map(({ code, at }) => `${code} ${at ?? ''}`)
}

describe('workbooks of other programs', () => {
  test('a date of the 1904 calendar (Excel for Mac) is the day that the cell shows', () => {
    const file = readFileSync(new URL('../../fixtures/standards/date-1904.xlsx', import.meta.url))
    const read = readStandards(new Uint8Array(file), '标准.xlsx')
    expect(read.ok ? read.value.map(({ standard }) => standard.effectiveFrom) : read.faults).toEqual(['2026-09-01'])
  })

  test('places are those of the worksheet where the used cells begin further down', async () => {
    const moved = async (change: (sheet: exceljs.Worksheet) => void) =>
      edited((sheet) => {
        change(sheet)
        sheet.spliceRows(1, 0, [], [])
      })
    expect(await moved((sheet) => (sheet.getCell('D5').value = '五分'))).toEqual(['schema.type 「绩效评价·综合领域类」D7'])
    expect(await moved((sheet) => (sheet.getCell('A4').value = '序号'))).toEqual(['standard.excel-heading 「绩效评价·综合领域类」6'])
  })

  test.each([-3, 1e9, 0.5])('a number that is no day (%s) is refused with its cell', async (serial) => {
    const faults = await edited((sheet) => {
      for (let row = 20; row < 60; row++) if (sheet.getCell(row, 1).value === '施行日期') sheet.getCell(row, 4).value = serial
    })
    expect(faults).toHaveLength(1)
    expect((faults as readonly string[])[0]).toMatch(/^schema\.(type|date) 「绩效评价·综合领域类」D\d+$/)
  })
})

describe('the Excel template', () => {
  test('all six in one workbook come back with the same digests', async () => {
    const read = readStandards(await workbookOf(...six), 'six.xlsx')
    expect(read.ok && read.value).toEqual(replayedStandards())
  })

  test('the same standards give the same bytes', async () => {
    expect(Buffer.from(await workbookOf(performance)).equals(Buffer.from(await workbookOf(performance)))).toBe(true)
  })

  test('optional parts, odd texts and empty lists come back too', async () => {
    const odd: Standard = {
      ...performance,
      field: '新材料',
      label: '=1+1\n第二行  ',
      aggregation: { ...performance.aggregation, excellentShareWarnPercent: undefined },
      extensions: { 'cn.example.note': { a: [1, 'x'] } },
      redLines: [],
      criteria: performance.criteria.map((criterion, place) => ({
        ...criterion,
        clauses: place === 0 ? ['甲；乙', '[丙]'] : criterion.clauses,
        ...(criterion.formula && { formula: { ...criterion.formula, industryFactor: '1.10' } }),
      })),
      adjustments: { ...performance.adjustments, bonus: performance.adjustments.bonus.map((item) => ({ ...item, rules: [] })) },
    }
    const clean = JSON.parse(JSON.stringify(odd)) as Standard
    const read = readStandards(await workbookOf(clean), 'odd.xlsx')
    expect(read.ok && read.value.map(contentOf)).toEqual([digested(clean)])
  })

  test('what bears on a criterion comes back; a template without its two columns is read as before', async () => {
    const [first, ...rest] = performance.criteria
    const own: Standard = { ...performance, criteria: [{ ...first!, rules: ['R16', 'X12'], spotCheck: 'people' }, ...rest] }
    const read = readStandards(await workbookOf(own), 'own.xlsx')
    expect(read.ok && read.value.map(contentOf)).toEqual([digested(own)])
    const older = await edited((sheet) => {
      const heads = sheet.getRow(4)
      heads.eachCell((cell) => {
        if (['关联规则', '现场抽查'].includes(String(cell.value))) cell.value = null
      })
    })
    expect(older).toEqual(performance)
  })

  test('the template of a standard of the product shows what bears on each criterion; under another id it says so itself', async () => {
    const renamed = (await edited((sheet) => {
      for (let row = 20; row < 60; row++) {
        const heading = sheet.getCell(row, 1).value
        if (heading === '标准编号') sheet.getCell(row, 4).value = 'department'
      }
    })) as Standard
    expect(renamed.id).toBe('department')
    expect(renamed.criteria.map(({ id, rules }) => [id, rules ?? []])).toEqual(
      performance.criteria.map(({ id }) => [id, rulesOn(performance, id)]),
    )
    const visit = six.find(({ id }) => id === 'visit-comprehensive')!
    expect(withBearings(visit).criteria.flatMap(({ id, spotCheck }) => (spotCheck ? [`${id} ${spotCheck}`] : []))).toEqual([
      'S03 equipment',
      'S04 people',
      'S08 projects',
      'S13 contracts',
    ])
    expect(six.map((standard) => digested(withoutReferenceBearings(withBearings(standard))))).toEqual(six.map(digested))
  })

  test('names and rules of any letters come back, or the export says that they would not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }), async (text) => {
        const rule = text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '中')
        const changed: Standard = { ...performance, name: rule, criteria: performance.criteria.map((one) => ({ ...one, rule })) }
        const made = await standardWorkbook([changed])
        if (!made.ok) return expect(made.faults[0]?.code).toBe('standard.excel-loss')
        const read = readStandards(made.value, 'any.xlsx')
        expect(read.ok && read.value[0]?.sha256).toBe(digested(changed).sha256)
      }),
      { numRuns: 12, seed: 20261123 },
    )
  })

  test('what a person edits arrives: a mark, a decimal typed as a number, a real date, a new row, an empty row', async () => {
    const standard = await edited((sheet) => {
      sheet.getCell('D5').value = 5.5
      sheet.getCell('D6').value = '5.5'
      sheet.getCell('N5').value = 250.5
      for (let row = 20; row < 60; row++)
        if (sheet.getCell(row, 1).value === '施行日期') sheet.getCell(row, 4).value = new Date('2027-03-01T00:00:00Z')
      sheet.spliceRows(7, 0, [])
    })
    const { effectiveFrom, criteria } = standard as Standard
    expect([effectiveFrom, criteria.length, criteria.slice(0, 3).map(({ id, max }) => [id, max]), criteria[0]!.formula]).toEqual([
      '2027-03-01',
      performance.criteria.length,
      [
        ['E01', 550],
        ['E02', 550],
        ['E03', 500],
      ],
      { ...performance.criteria[0]!.formula, floor: '250.5' },
    ])
  })
})

describe('faults name the sheet and the cell', () => {
  const at = '「绩效评价·综合领域类」'
  test.each<readonly [string, (sheet: exceljs.Worksheet) => void, readonly string[]]>([
    [
      'a mark of the wrong size',
      (sheet) => {
        sheet.getCell('D5').value = 'six'
      },
      [`schema.type ${at}D5`],
    ],
    [
      'a term without sense',
      (sheet) => {
        sheet.getCell('J5').value = 'rd expense ÷ 2'
      },
      [`standard.excel-cell ${at}J5`],
    ],
    [
      'an unknown figure',
      (sheet) => {
        sheet.getCell('J5').value = 'rd_money(年均)×1'
      },
      [`standard.formula-field ${at}J5`],
    ],
    [
      'a yearly figure without sum or mean',
      (sheet) => {
        sheet.getCell('J5').value = 'rd_expense_by_year'
      },
      [`standard.formula-field ${at}J5`],
    ],
    [
      'rows without sense',
      (sheet) => {
        sheet.getCell('P14').value = '1000=100'
      },
      [`standard.excel-cell ${at}P14`],
    ],
    [
      'a target below the floor',
      (sheet) => {
        sheet.getCell('O5').value = '100'
      },
      [`standard.formula ${at}O5`],
    ],
    [
      'an id twice',
      (sheet) => {
        sheet.getCell('A6').value = 'E01'
      },
      [`standard.duplicate ${at}A6`],
    ],
    [
      'an unknown method',
      (sheet) => {
        sheet.getCell('E9').value = '估计'
      },
      [`schema.type ${at}E9`],
    ],
    [
      'a name left out',
      (sheet) => {
        sheet.getCell('C5').value = null
      },
      [`schema.missing-key ${at}C5`],
    ],
    [
      'a heading renamed',
      (sheet) => {
        sheet.getCell('C4').value = '叫法'
      },
      [`standard.excel-heading ${at}4`],
    ],
    [
      'maxima that do not add up',
      (sheet) => {
        sheet.getCell('D5').value = 7
      },
      [`standard.dimension ${at}C64`, `standard.sum ${at}A3`],
    ],
  ])('%s', async (_, change, want) => {
    const faults = await edited(change)
    expect(faults).toEqual(want)
  })
  test('files that are no template', async () => {
    const empty = new exceljs.Workbook()
    empty.addWorksheet('a')
    const codes = (bytes: Uint8Array) => {
      const read = readStandards(bytes, 'x')
      return read.ok ? [] : read.faults.map(({ code }) => code)
    }
    expect(codes(new Uint8Array(await empty.xlsx.writeBuffer()))).toEqual(['standard.excel-no-sheet'])
    expect(codes(new TextEncoder().encode('PK\u0003\u0004 no zip'))).toEqual(['standard.excel-unreadable'])
    expect(codes(new TextEncoder().encode('{'))).toEqual(['json.syntax'])
    expect(codes(standardJson({ ...performance, grades: [{ from: 1, name: '优秀' }] }))).toEqual(['standard.grades'])
  })
})
