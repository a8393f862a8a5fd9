import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defaultStandards, digested } from '#services/standards/builtIn.ts'
import { readStandards, standardWorkbook } from '#services/standards/files.ts'
import { generalWith } from '../unit/standards/general.ts'

const office = spawnSync('soffice', ['--version']).status === 0
/** A Python of one's own may shadow the system's, which has the library. */
const openpyxl = ['python3', '/usr/bin/python3'].find((python) => spawnSync(python, ['-c', 'import openpyxl']).status === 0)
if (!office) console.log('skipped: soffice is not installed, the standard template is not opened in LibreOffice')
if (!openpyxl) console.log('skipped: openpyxl is not installed, the look of the standard template is not checked')

/** The six defaults, and one that uses every kind of value, scale, branch, level and condition. */
const all = [...defaultStandards(), digested(generalWith(() => undefined))]
const folder = mkdtempSync(join(tmpdir(), 'tic-standard-'))
const file = join(folder, 'standards.xlsx')

beforeAll(async () => {
  const made = await standardWorkbook(all.map(({ standard }) => standard))
  if (!made.ok) throw new Error(made.faults[0]?.code)
  writeFileSync(file, made.value)
})
afterAll(() => rmSync(folder, { recursive: true }))

describe.skipIf(!office)('saved again by LibreOffice, the template still holds the same standards', () => {
  test.each(['xlsx:Calc MS Excel 2007 XML', 'xls:MS Excel 97'])('as %s', (format) => {
    const out = join(folder, 'again')
    const run = spawnSync(
      'soffice',
      [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', format, '--outdir', out, file],
      { encoding: 'utf8' },
    )
    expect(run.stderr.includes('Error')).toBe(false)
    const name = `standards.${format.split(':')[0]}`
    const read = readStandards(readFileSync(join(out, name)), name)
    expect(read.ok ? read.value.map(({ sha256 }) => sha256) : read.faults).toEqual(all.map(({ sha256 }) => sha256))
  })
})

test.skipIf(openpyxl === undefined)('openpyxl sees frozen headings, borders, widths and lists of choices', () => {
  const script = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[4]
lists = sorted({v.formula1 for v in sheet.data_validations.dataValidation if v.type == "list"})
print(json.dumps({"sheets": book.sheetnames, "freeze": sheet.freeze_panes, "border": sheet["A5"].border.left.style,
  "width": sheet.column_dimensions["F"].width, "lists": lists, "text": sheet["N5"].number_format, "marks": sheet["D5"].number_format}))`
  const run = spawnSync(openpyxl!, ['-c', script, file], { encoding: 'utf8' })
  expect(JSON.parse(run.stdout)).toEqual({
    sheets: [...all.map(({ standard }) => standard.name), '填表说明'],
    freeze: 'D5',
    border: 'thin',
    width: 60,
    lists: [
      '"人员,设备,合同,项目"',
      '"定性,核验+定性,定量,核验"',
      '"方案评审,实地评估,绩效评价"',
      '"是,否"',
      '"综合领域类,专业技术类,不限"',
      '"线性,比率,折算计数,分档,增长分档,取值计分,分部分,择优,分支"',
      '"加分,扣分"',
      '"按评分表,按指标"',
      '"中心类型,适用领域,建设模式,牵头类型"',
      '"新能源,新材料,装备制造,新一代信息技术,大数据,煤化工,民族医药,现代农牧业,生态环境,其他"',
    ].sort(),
    text: '@',
    marks: '0.00',
  })
})
