import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { canonicalBytes, sha256Hex } from '#shared/format/canonical.ts'
import { panelSchema } from '#shared/panel/format.ts'
import { panelImportRows } from '#shared/panel/importRows.ts'
import { checkCode, qrText } from '#shared/result/checkCode.ts'
import { resultSchema } from '#shared/result/format.ts'
import { importRows } from '#shared/result/importRows.ts'

const example = (name: string) => readFileSync(new URL(`../../fixtures/examples/${name}`, import.meta.url))
const digests = JSON.parse(example('digests.json').toString())
const name = 'result-rare-earth-performance-W01.json'

test('the example result: RFC 8785 bytes, digest and check code', async () => {
  const bytes = example(name)
  expect(Buffer.from(canonicalBytes(JSON.parse(bytes.toString())))).toEqual(bytes)
  const sha256 = await sha256Hex(bytes)
  expect([sha256, checkCode(sha256)]).toEqual([digests[name].sha256, digests[name].checkCode])
  expect(qrText('result', sha256, 'T1', 'W01')).toBe(`TIC1:result:${sha256}:T1:W01`)
})

test('all zero and all one bits', () => {
  expect([checkCode('0'.repeat(64)), checkCode('f'.repeat(64))]).toEqual(['00000-00000', 'ZZZZZ-ZZZZZ'])
})

test('the sheet 「导入数据」 of the example: 30 columns, a row a record, all text', () => {
  const result = resultSchema.parse(JSON.parse(example(name).toString()))
  const { columns, rows } = importRows(result, digests[name].sha256)
  expect(columns.map(({ key }) => key).join(' ')).toBe(
    'recordType taskId packageId packageRevision packageSha256 centreName centreType stage standardId standardVersion standardSha256 expertId expertName expertUnit expertRole itemId dimension itemName max method mark state finding reason citations year declared verified revision resultSha256',
  )
  expect(columns.map(({ heading }) => heading).slice(0, 4)).toEqual(['记录类型', '任务编号', '材料包编号', '材料包版次'])
  const count = (type: string) => rows.filter(([first]) => first === type).length
  expect(['result', 'criterion', 'value', 'rule', 'adjustment', 'redLine'].map(count)).toEqual([1, 16, 0, 57, 1, 0])
  expect([...new Set(rows.map(([type]) => type))]).toEqual(['result', 'criterion', 'rule', 'adjustment'])
  const at = (row: readonly string[], key: string) => row[columns.findIndex((column) => column.key === key)]
  const e16 = rows.find((row) => at(row, 'itemId') === 'E16') as readonly string[]
  expect(['mark', 'max', 'method', 'state', 'citations', 'finding'].map((key) => at(e16, key))).toEqual([
    '400',
    '500',
    'expert',
    'scored',
    'D016:18;D001:13',
    '',
  ])
  expect(rows.every((row) => row.length === 30 && row.every((cell) => typeof cell === 'string'))).toBe(true)
})

test('a panel’s sheet begins with the panel', () => {
  const panel = panelSchema.parse(JSON.parse(example('panel-rare-earth-performance.json').toString()))
  const { rows } = panelImportRows(panel, digests['panel-rare-earth-performance.json'].sha256)
  expect([...new Set(rows.map(([type]) => type))]).toEqual(['panel', 'result', 'criterion', 'value', 'adjustment'])
})
