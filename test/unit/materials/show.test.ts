import { expect, test } from 'vitest'
import { kindOfName, showDocument } from '#services/documents/show/index.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('a name gives the kind by which its viewer is chosen', () => {
  expect(kindOfName('附件/经费表.XLSX')).toEqual({ ok: true, value: 'xlsx' })
  expect(kindOfName('照片.jpeg')).toEqual({ ok: true, value: 'jpg' })
  expect(kindOfName('程序.exe')).toMatchObject({ ok: false, faults: [{ code: 'document.ending', got: 'exe' }] })
})

test('a workbook is shown sheet by sheet, or the one that is asked for', async () => {
  const file = { name: '表.csv', bytes: bytes('项目,金额\n经费,12.50\n'), kind: 'csv' as const }
  const cells = [
    { at: 'A1', text: '项目' },
    { at: 'B1', text: '金额' },
    { at: 'A2', text: '经费' },
    { at: 'B2', text: '12.50' },
  ]
  const sheets = [{ number: 1, name: 'Sheet1', rows: 2, columns: 2, cells }]
  expect(await showDocument(file)).toMatchObject({ ok: true, value: { viewer: 'sheet', sheets } })
  expect(await showDocument(file, { sheet: '1' })).toMatchObject({ ok: true, value: { sheets } })
  expect(await showDocument(file, { sheet: '收入' })).toMatchObject({ ok: false, faults: [{ code: 'document.sheet', got: '收入' }] })
})

test('a Word file with nothing in it is damaged, and says so', async () => {
  expect(await showDocument({ name: 'a.docx', bytes: bytes(''), kind: 'docx' })).toEqual({
    ok: false,
    faults: [{ code: 'document.damaged', name: 'a.docx' }],
  })
})
