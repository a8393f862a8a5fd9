import { createHash } from 'node:crypto'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { forms } from '#shared/documents/forms.ts'
import { renderForms } from '#shared/documents/formsPdf.ts'
import { signatureAnchor } from '#shared/documents/layout/anchor.ts'
import { printedColumns, printedFacts } from '#shared/documents/printedFacts.ts'
import { currentLayout } from '#shared/layout/index.ts'
import {
  consultationResult,
  hardResult,
  inputOf,
  performanceStandard,
  performanceTask,
  plainResult,
  recusedResult,
  rendered,
} from './sample.ts'

/** Text items in the order of the page's content, with their left edge. */
async function itemsOf(bytes: Uint8Array) {
  const document = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise
  const pages = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(
      items.flatMap((item) =>
        'str' in item && item.str.trim() !== '' ? [{ text: item.str, x: item.transform[4] as number, y: item.transform[5] as number }] : [],
      ),
    )
  }
  return pages
}

test('every mark, total, name, the digest and the check code are printed, each page with digest and number', async () => {
  const input = await inputOf(plainResult())
  const { bytes } = await rendered(input)
  const pages = await itemsOf(bytes)
  const facts = printedFacts(input.result, input.sha256)
  pages.forEach((page, index) => {
    const text = page.map((item) => item.text).join('\n')
    expect(text).toContain(facts.digest)
    expect(text).toContain(facts.checkCode)
    expect(text).toContain(`第 ${index + 1} 页 共 ${pages.length} 页`)
    expect(text).toContain(facts.centre)
  })
  const all = pages.flat()
  const texts = all.map((item) => item.text)
  const columns = printedColumns(currentLayout)
  const inside = (item: { x: number }, column: { from: number; to: number }) => item.x >= column.from && item.x < column.to
  for (const { id, max, mark } of facts.criteria) {
    const from = texts.indexOf(id)
    const row = all.slice(
      from,
      texts.findIndex((text, at) => at > from && /^[A-Z]\d\d$|^本页小计$/.test(text)),
    )
    expect(row.filter((item) => inside(item, columns.criterion))[0]?.text).toBe(id)
    expect(row.filter((item) => inside(item, columns.max)).map((item) => item.text)).toEqual([max])
    expect(row.filter((item) => inside(item, columns.mark)).map((item) => item.text)).toEqual([mark])
  }
  for (const line of facts.totals) expect(texts).toContain(line.mark)
})

test('the same input gives the same bytes, and result.json is attached as data', async () => {
  const input = await inputOf(hardResult())
  const [first, second] = [await rendered(input), await rendered(input)]
  const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  expect(digest(first.bytes)).toBe(digest(second.bytes))
  const document = await PDFDocument.load(first.bytes, { updateMetadata: false })
  const attached = document.getAttachments()
  expect(attached.map((each) => each.name).sort()).toEqual(['A001.jpg', 'A002.png', 'result.json'])
  expect(attached.find((each) => each.name === 'result.json')?.data).toEqual(input.resultBytes)
  expect(document.catalog.get(PDFName.of('AF'))).toBeDefined()
  expect(document.catalog.get(PDFName.of('Outlines'))).toBeDefined()
  expect(String(document.catalog.get(PDFName.of('Lang')))).toContain('zh-CN')
})

test('the outline has the forms, and below each its sections, on whatever page they begin', async () => {
  const { bytes } = await rendered(await inputOf(hardResult()))
  const outline = await (await getDocument({ data: bytes.slice(), verbosity: 0 }).promise).getOutline()
  expect(outline.map(({ title }) => title)).toEqual(['专家个人评分表', '形式审查与自动核验清单'])
  expect(outline[0]!.items.map(({ title }: { title: string }) => title.slice(2))).toEqual([
    '指标评分',
    '理由详述',
    '分维度合计',
    '申报值与核定值',
    '加减分建议',
    '红线线索',
    '总体意见',
    '现场附件',
  ])
  expect(outline[1]!.items).toHaveLength(2)
})

test('the signature box is on the last page and empty', async () => {
  for (const result of [plainResult(), hardResult(), consultationResult()]) {
    const { bytes, anchors } = await rendered(await inputOf(result))
    const signatureBox = signatureAnchor(anchors, result.expert.id)
    const pages = await itemsOf(bytes)
    expect(signatureBox.page).toBe(pages.length - 1)
    const { x, y, width, height } = signatureBox
    const inside = pages.at(-1)!.filter((item) => item.x > x - 2 && item.x < x + width && item.y > y - 2 && item.y < y + height)
    expect(inside).toEqual([])
    expect(y).toBeGreaterThan(110)
  }
})

test('咨询论证 prints topics, rectifications and conclusion, and no mark', async () => {
  const pages = await itemsOf((await rendered(await inputOf(consultationResult()))).bytes)
  const text = pages
    .flat()
    .map((item) => item.text)
    .join('')
    .replaceAll(/\s/g, '')
  for (const wanted of ['专家个人论证意见表', '定位', '需完善', '整改清单', '2026年12月31日', '完善后再申请', '本阶段不评分'])
    expect(text).toContain(wanted)
  expect(text).not.toContain('本页小计')
})

test('every form prints blank and filled; 「不印分数」 leaves the marks out', async () => {
  const { result, sha256, checkCode, standard, fonts } = await inputOf(plainResult())
  const numbers = forms.map((form) => form.number)
  const created = result.lockedAt
  const blank = await renderForms({ forms: numbers, source: { standard, task: performanceTask() }, fonts, created })
  const filled = await renderForms({ forms: numbers, source: { standard, result, sha256, checkCode, withoutMarks: true }, fonts, created })
  if (!blank.ok || !filled.ok) throw new Error('refused')
  const text = (await itemsOf(filled.value)).flat().map((item) => item.text)
  for (const mark of ['5.26', '82.36', '得分', '本页小计']) expect(text).not.toContain(mark)
  expect(text).toContain('E01')
  // spaced titles come apart into characters
  const blankText = (await itemsOf(blank.value))
    .flat()
    .map((item) => item.text)
    .join('')
    .replaceAll(/\s/g, '')
  for (const title of ['评审专家承诺书', '回避登记表', '质询记录表', '专家个人评分表']) expect(blankText).toContain(title)
  expect(await renderForms({ forms: ['99'], source: {}, fonts, created })).toEqual({
    ok: false,
    faults: [{ code: 'document.form', name: '99' }],
  })
})

test('the blank sheet shows the self marks of the package, and without them is what it was', async () => {
  const { fonts, standard } = await inputOf(plainResult())
  const task = performanceTask()
  const self = {
    format: 'tic-review/self-assessment@1' as const,
    standard: { id: standard!.id, version: standard!.version },
    by: '示例中心',
    date: '2026-08-20',
    items: [{ criterion: standard!.criteria[0]!.id, mark: 123 }],
  }
  const made = { forms: ['10'], fonts, created: '2026-09-17T08:00:00+08:00' }
  const [bare, own] = [
    await renderForms({ ...made, source: { standard, task } }),
    await renderForms({ ...made, source: { standard, task, self } }),
  ]
  if (!bare.ok || !own.ok) throw new Error('refused')
  const words = async (bytes: Uint8Array) => (await itemsOf(bytes)).flat().map((item) => item.text)
  const count = (texts: readonly string[]) => texts.filter((text) => text.includes('自评分')).length
  expect([count(await words(bare.value)), count(await words(own.value))]).toEqual([0, 1])
  expect((await words(own.value)).join('')).toContain('自评分：1.23')
})

test('forms of the meeting are the same whoever prints them: no check code, no digest, no name in their number', async () => {
  const { result, sha256, checkCode, standard, fonts } = await inputOf(plainResult())
  const task = performanceTask()
  const made = { forms: ['3', '4', '18'], fonts, created: result.lockedAt }
  const own = await renderForms({ ...made, source: { standard, task, result, sha256, checkCode } })
  const none = await renderForms({ ...made, source: { standard, task } })
  if (!own.ok || !none.ok) throw new Error('refused')
  const [withReview, without] = [await itemsOf(own.value), await itemsOf(none.value)]
  expect(withReview).toEqual(without)
  const text = withReview
    .flat()
    .map((item) => item.text)
    .join(' ')
  expect(text).not.toContain(checkCode)
  expect(text).not.toMatch(/-R\d|校验码|空白表/)
  for (const { name } of task.panel) expect(text).toContain(name)
})

test('without a standard the clauses stand in the place of the rules', async () => {
  const { standard: _, ...input } = await inputOf(plainResult(), performanceStandard())
  const text = (await itemsOf((await rendered(input)).bytes))
    .flat()
    .map((item) => item.text)
    .join('')
    .replaceAll(/\s/g, '')
  expect(text).toContain('依据条款：三（七）2、三（四）')
})

test('one who recused gets the recusal record with its reason, on one page', async () => {
  const { bytes, anchors } = await rendered(await inputOf(recusedResult()))
  const signatureBox = signatureAnchor(anchors, recusedResult().expert.id)
  const texts = (await itemsOf(bytes)).map((page) => page.map(({ text }) => text).join('\n'))
  expect(texts).toHaveLength(1)
  expect(signatureBox.page).toBe(0)
  expect(texts[0]).toMatch(/回避[\s\S]*已申请回避：近亲属[\s\S]*近亲属在依托单位任职/)
  expect(texts[0]).not.toContain('形式审查')
})
