import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { showDocument } from '#services/documents/show/index.ts'
import type { ShownPage, ShownPages } from '#services/documents/show/shown.ts'
import { pdfFault } from '#shared/pdf/pdfFault.ts'

async function shown(file: string, page?: number): Promise<ShownPages> {
  const bytes = new Uint8Array(readFileSync(new URL(`../../fixtures/pdf/${file}`, import.meta.url)))
  const answer = await showDocument({ name: file, bytes, kind: 'pdf' }, page === undefined ? {} : { page })
  if (!answer.ok || answer.value.viewer !== 'pdf') throw new Error(JSON.stringify(answer))
  return answer.value
}
const codes = ({ notices }: Pick<ShownPage, 'notices'>) => notices.map(({ key }) => key.slice('notice.'.length))
const said = ({ pages }: ShownPages) => pages.map(codes)

test('a scan cut short in copying: whole pages say nothing, the others what is missing', async () => {
  expect(said(await shown('cut-images.pdf'))).toEqual([[], ['pageImageCut'], ['pageImage'], ['pageImageCut']])
})

describe('images by the way they are packed', () => {
  test('a whole picture is never reported as incomplete', async () => {
    const { pages } = await shown('whole-images.pdf')
    expect(pages.length).toBeGreaterThan(25)
    expect(pages.filter((page) => codes(page).length > 0).map(({ text, notices }) => [text, notices])).toEqual([])
  })

  test('each cut picture is reported, however nested, and so is a form or a page whose own content breaks off', async () => {
    const { pages } = await shown('damaged-images.pdf')
    expect(pages.length).toBe(45)
    expect(pages.filter((page) => codes(page).length !== 1).map(({ text, notices }) => [text, notices])).toEqual([])
    const of = (name: string) => pages.filter(({ text }) => text.includes(name)).flatMap(codes)
    expect(of('fax-g4 95')).toEqual(['pageImageCut'])
    expect(of('half inline dct')).toEqual(['pageImageCut'])
    expect(of('half form content')).toEqual(['pageContent'])
    expect(of('unknown filter')).toEqual(['pageImage'])
    expect(of('missing image')).toEqual(['pageContent'])
    expect(of('the same cut image')).toEqual(Array(4).fill('pageImageCut'))
  })

  test('JBIG2, JPEG 2000, seals and vertical writing as other programs write them lack nothing', async () => {
    for (const file of ['jbig2.pdf', 'jpx.pdf', 'seal.pdf', 'vertical.pdf', 'radicals-wkhtmltopdf.pdf'])
      expect([file, (await shown(file)).notices, said(await shown(file)).flat()]).toEqual([file, [], []])
  })
})

test('a portfolio names what is in it', async () => {
  const { notices, attachments, pages } = await shown('portfolio.pdf')
  expect(attachments).toEqual(['检测报告.pdf', '财务报表.xlsx'])
  expect(notices).toEqual([{ domain: 'viewer', key: 'notice.portfolio', params: { count: 2, names: attachments } }])
  expect(pages).toHaveLength(1)
})

test('a dynamic form, files attached to a page and films are reported', async () => {
  expect((await shown('dynamic-form.pdf')).notices.map(({ key }) => key)).toEqual(['notice.dynamicForm'])
  expect(said(await shown('pinned.pdf'))).toEqual([['pageAttachments', 'pageMedia']])
})

test('text of layers that are off is not there, text under a scan in no colour is', async () => {
  const { hiddenLayers, pages, notices } = await shown('layers.pdf')
  expect(hiddenLayers).toEqual(['底图'])
  expect(notices.map(({ key }) => key)).toEqual(['notice.hiddenLayers'])
  expect(pages[0]?.text).toContain('SHOWNLAYER')
  expect(pages[0]?.text).toContain('INVISIBLEREADING')
  expect(pages[0]?.text).not.toMatch(/OFFLAYER|OFFFORM/)
})

test('sizes are in points whatever the unit of the page, turned as the file says', async () => {
  const { pages } = await shown('user-unit.pdf')
  expect(pages).toMatchObject([
    { number: 1, width: 595, height: 842, userUnit: 10, rotation: 0 },
    { number: 2, width: 842, height: 595, userUnit: 10, rotation: 90 },
  ])
})

test('one page of many, and the page that is not there', async () => {
  const { count, pages } = await shown('cut-images.pdf', 3)
  expect([count, pages.map(({ number }) => number)]).toEqual([4, [3]])
  await expect(shown('cut-images.pdf', 5)).rejects.toThrow('document.page')
})

/** A PDF of two pages whose page tree names a third that is not there. */
function pageLess(kids: string): Uint8Array {
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>'
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Kids[${kids}]/Count 3>>`, page, page]
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')
  return new TextEncoder().encode(`%PDF-1.7\n${body}trailer\n<</Root 1 0 R>>\n%%EOF\n`)
}

test('a page that the file names and does not hold is reported as failed; pages dropped with it are counted', async () => {
  const last = await showDocument({ name: 'a.pdf', bytes: pageLess('3 0 R 4 0 R 9 0 R'), kind: 'pdf' })
  const failed = { notices: [{ key: 'notice.pageFailed' }] }
  expect(last).toMatchObject({ value: { count: 3, notices: [], pages: [{ notices: [] }, { notices: [] }, failed] } })
  const middle = await showDocument({ name: 'a.pdf', bytes: pageLess('3 0 R 9 0 R 4 0 R'), kind: 'pdf' })
  const missing = { key: 'notice.pagesMissing', params: { declared: 3, read: 2 } }
  expect(middle).toMatchObject({ value: { count: 2, notices: [missing], pages: [{ notices: [] }, failed] } })
})

test('an unknown encryption is not reported as damage', () => {
  const fault = (name: string, message: string) => pdfFault(Object.assign(new Error(message), { name }), 'a.pdf').code
  expect(fault('UnknownErrorException', 'unknown encryption method')).toBe('document.encrypted')
  expect(fault('PasswordException', 'No password given')).toBe('document.encrypted')
  expect(fault('InvalidPDFException', 'Invalid PDF structure.')).toBe('document.damaged')
})

test('vertical writing and radicals are returned unchanged', async () => {
  expect((await shown('radicals-wkhtmltopdf.pdf')).pages[0]?.text).toContain('⼈⺠政府')
  expect((await shown('vertical.pdf')).pages[0]?.text).not.toBe('')
})
