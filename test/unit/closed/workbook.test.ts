import { beforeAll, describe, expect, test } from 'vitest'
import { compareWorkbook } from '#shared/closed/workbook.ts'
import { signWorkbook } from '#shared/signature/ooxml/sign.ts'
import { readZip } from '#shared/signature/ooxml/zip.ts'
import { exampleResult, person, print, standardOf, time } from '../../corpus/clean.ts'
import { editText } from '../../corpus/edit.ts'

const sheet = 'xl/worksheets/sheet1.xml'
const styles = 'xl/styles.xml'
let printed: ReadonlyMap<string, Uint8Array>
let signed: ReadonlyMap<string, Uint8Array>

beforeAll(async () => {
  const expert = await person('专家甲')
  const result = exampleResult(expert.fingerprint)
  const { workbook } = await print(result, standardOf(result))
  printed = readZip(workbook, { folders: true })!
  signed = readZip(await signWorkbook(workbook, expert, { time }), { folders: true })!
}, 60_000)

/** Whether the signed workbook, changed, is taken for the one printed: by a printer of another version, or by this one. */
async function taken(change: (parts: Map<string, Uint8Array>) => void, isExact = false): Promise<boolean> {
  const parts = new Map(signed)
  change(parts)
  return compareWorkbook(parts, printed, 1, isExact)
}

/** Exchanges the numbers of two looks, in the styles and in every cell, which changes nothing visible. */
function renumber(parts: Map<string, Uint8Array>): void {
  editText(parts, styles, /<cellXfs.*<\/cellXfs>/, (found) => {
    const looks = found.match(/<xf [^>]*\/>|<xf [^>]*>.*?<\/xf>/g)!
    return found.replace(looks[1]! + looks[2]!, looks[2]! + looks[1]!)
  })
  for (const name of [...parts.keys()].filter((each) => each.startsWith('xl/worksheets/')))
    parts.set(
      name,
      new TextEncoder().encode(
        new TextDecoder().decode(parts.get(name)).replace(/ s="([12])"/g, (_, look) => ` s="${look === '1' ? '2' : '1'}"`),
      ),
    )
}

describe('a workbook of an older layout', () => {
  test('is taken as it was signed, and with other numbers for the same looks', async () => {
    expect(await taken(() => {})).toBe(true)
    expect(await taken(renumber)).toBe(true)
  })

  test.each<[string, (parts: Map<string, Uint8Array>) => void]>([
    ['a look that shows another text', (parts) => editText(parts, styles, 'numFmtId="2"', 'numFmtId="1"')],
    [
      'a format that a number of Excel’s own is given',
      (parts) =>
        editText(parts, styles, '<fonts', '<numFmts count="1"><numFmt numFmtId="2" formatCode="&quot;10.00&quot;"/></numFmts><fonts'),
    ],
    ['a second group of fonts', (parts) => editText(parts, styles, '<fills', '<fonts count="1"><font><sz val="1"/></font></fonts><fills')],
    ['a value by a foreign name', (parts) => editText(parts, sheet, /<v>0<\/v>/, '<z:v xmlns:z="urn:z">0</z:v>')],
    ['another value of a cell', (parts) => editText(parts, sheet, /<v>0<\/v>/, '<v>1</v>')],
    ['a number for a text', (parts) => editText(parts, sheet, ' t="s"><v>0</v>', '><v>0</v>')],
    ['a narrow column', (parts) => editText(parts, sheet, 'width="11"', 'width="1"')],
    ['another text', (parts) => editText(parts, 'xl/sharedStrings.xml', '专家个人评分表', '专家集体评分表')],
    ['a text in two runs', (parts) => editText(parts, 'xl/sharedStrings.xml', '<si><t>', '<si><r><t>另</t></r><t>')],
    ['another theme', (parts) => editText(parts, 'xl/theme/theme1.xml', 'Calibri', 'Cambria')],
    ['a part more', (parts) => parts.set('xl/worksheets/sheet9.xml', parts.get(sheet)!)],
    ['a part less', (parts) => parts.delete('xl/theme/theme1.xml')],
  ])('is not taken with %s', async (_, change) => {
    expect(await taken(change)).toBe(false)
  })
})

test('a workbook of the current layout must be the same bytes', async () => {
  expect(await taken(() => {}, true)).toBe(true)
  expect(await taken(renumber, true)).toBe(false)
})
