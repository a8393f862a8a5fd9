import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { renderForms } from '#shared/documents/formsPdf.ts'
import type { Primitive } from '#shared/documents/layout/primitive.ts'
import { layOutPanel } from '#shared/documents/panelPages.ts'
import { renderPanelPdf } from '#shared/documents/panelPdf.ts'
import { groupsOfFour, markText } from '#shared/documents/wording.ts'
import { currentLayout } from '#shared/layout/index.ts'
import { closedRecord, idOf, mergedRecordOf, panelInput, rareName, standard, taskOf } from './panelSample.ts'

const linesOf = (primitives: readonly Primitive[]) => primitives.flatMap((each) => (each.kind === 'text' ? each.lines : []))

async function laidOut(experts: number) {
  const record = await closedRecord(experts)
  const input = await panelInput(record)
  await input.fonts.ready(record, standard)
  const { pages, anchors } = layOutPanel(input)
  return { record, input, pages, anchors, texts: pages.map(({ primitives }) => linesOf(primitives)) }
}

describe('a panel’s record on paper', () => {
  test.each([5, 15])(
    '%i experts: every mark, sum, name, digest, reason and the total are printed; each page has digest and number',
    async (experts) => {
      const { record, input, pages, texts } = await laidOut(experts)
      const all = texts.flat()
      const whole = all.join('')
      for (const [index, page] of texts.entries()) {
        expect(page).toContain(`结果校验值 ${groupsOfFour(input.sha256)}`)
        expect(page).toContain(`第 ${index + 1} 页 共 ${pages.length} 页`)
      }
      for (const { name, sha256 } of record.results)
        for (const text of [name, groupsOfFour(sha256).slice(0, 19)]) expect(whole).toContain(text)
      for (const { marks } of record.matrix) for (const { mark } of marks) expect(all).toContain(markText(mark))
      for (const { sum } of record.sheets) expect(all).toContain(markText(sum))
      for (const text of [record.opinion.overall, record.dissent[0]!.reason, record.redLines[0]!.clue, record.decisions[0]!.reason])
        expect(whole).toContain(text.slice(0, 20))
      expect(all).toContain(markText(record.totals.total!))
      expect(whole).toContain(`应表决${experts}人，同意${experts - 1}人，不同意1人。`)
    },
  )

  test('the matrix of 15 experts lies on turned pages in groups, each with the criteria; that of five stands upright', async () => {
    const { pages, texts } = await laidOut(15)
    const turned = pages.flatMap(({ part }, at) => (part.press ? [at] : []))
    expect(turned.length).toBeGreaterThan(0)
    const across = turned.flatMap((at) => texts[at]!)
    expect(across.filter((line) => line.startsWith('评分矩阵第'))).toEqual([
      '评分矩阵第1组（共2组）：专家甲至专家辛',
      '评分矩阵第2组（共2组）：专家壬至专家辰',
    ])
    expect(across.filter((line) => /^▲?E05/.test(line))).toHaveLength(2)
    expect((await laidOut(5)).pages.every(({ part }) => part.press === undefined)).toBe(true)
  })

  test.each([5, 15])(
    '%i experts: each has a box of the own on a page that says what is signed, none over another or outside its page',
    async (experts) => {
      const { input, anchors, texts } = await laidOut(experts)
      expect(anchors.map(({ name }) => name)).toEqual(Array.from({ length: experts }, (_, at) => `signature:${idOf(at)}`))
      const { page, body } = currentLayout
      for (const [at, box] of anchors.entries()) {
        expect(texts[box.page]).toContain(`本记录按清单所列评分表汇总，我们已核对以上内容。校验码 ${input.checkCode}。`)
        expect(box.x >= page.left && box.x + box.width <= page.left + page.contentWidth).toBe(true)
        expect(box.y).toBeGreaterThan(page.height - body.bottom)
        for (const other of anchors.slice(at + 1).filter((each) => each.page === box.page))
          expect(box.x + box.width <= other.x || other.x + other.width <= box.x || Math.abs(box.y - other.y) >= box.height).toBe(true)
      }
    },
  )

  test('no text stands below its page, nor beside it', async () => {
    const { pages } = await laidOut(15)
    for (const { primitives, part } of pages) {
      const { page } = part.press ?? currentLayout
      for (const each of primitives) {
        if (each.kind === 'text') expect(each.x >= 0 && each.x + each.width <= page.width && each.y < page.height - 8).toBe(true)
        if (each.kind === 'fill') expect(each.x + each.width).toBeLessThanOrEqual(page.left + page.contentWidth + 0.01)
      }
    }
  })

  test('the same record gives the same bytes, with panel.json attached as data and an outline of the forms', async () => {
    const record = await closedRecord(5)
    const [first, second] = [await renderPanelPdf(await panelInput(record)), await renderPanelPdf(await panelInput(record))]
    expect(Buffer.from(first.bytes).equals(second.bytes)).toBe(true)
    const document = await PDFDocument.load(first.bytes)
    expect(document.getAttachments().map(({ name }) => name)).toEqual(['panel.json'])
    expect(document.getTitle()).toBe('内蒙古自治区示例稀土新材料技术创新中心绩效评价专家组汇总记录')
    const text = Buffer.from(first.bytes).toString('latin1')
    expect(text).toContain('/AFRelationship /Data')
    expect(text.match(/\/Fit\]|\/Fit \]/g)?.length ?? 0).toBeGreaterThanOrEqual(4)
  })

  test('a merge that no panel has discussed says so in place of opinion and vote', async () => {
    const record = await mergedRecordOf(5)
    const input = await panelInput(record)
    await input.fonts.ready(record, standard)
    const lines = layOutPanel(input).pages.flatMap(({ primitives }) => linesOf(primitives))
    expect(lines).toContain('专家组尚未表决。')
    expect(lines.join('')).toContain('专家组尚未讨论、表决，未填写意见')
    expect([record.vote, record.preparedBy === record.checkedBy]).toEqual([{ agree: 0, disagree: 0 }, false])
  })

  test('a name of rare characters stands whole in the list, the matrix and above its box', async () => {
    const { texts, anchors } = await laidOut(5)
    const box = anchors.find(({ name }) => name === 'signature:W04')!
    expect(texts[box.page]!.some((line) => line.startsWith(rareName))).toBe(true)
    expect(texts[0]!.join('')).toContain(rareName)
  })
})

describe('the panel’s forms from the print centre', () => {
  const created = '2026-09-17T17:30:00+08:00'
  const numbers = ['11', '12', '13', '14', '17']

  test.each(numbers)('form %s is printed empty, with the roster, from a draft and from a closed record', async (number) => {
    const { fonts } = await panelInput(await mergedRecordOf(5))
    const record = await closedRecord(5)
    const { vote: _, preparedBy: __, closedAt: ___, opinion, ...rest } = record
    const proof = { sha256: 'a'.repeat(64), checkCode: 'AAAAA-AAAAA' }
    const sources = [
      {},
      { task: taskOf(5), standard },
      { task: taskOf(5), standard, panel: { ...rest, opinion: { strengths: opinion.strengths! } } },
      { task: taskOf(5), standard, panel: record, panelProof: proof },
    ]
    for (const source of sources) {
      const done = await renderForms({ forms: [number], source, fonts, created })
      expect(done.ok && (await PDFDocument.load(done.value)).getPageCount()).toBeGreaterThan(0)
    }
  })

  test('all of them are one PDF whose entries are the forms in the order asked for', async () => {
    const { fonts } = await panelInput(await mergedRecordOf(5))
    const done = await renderForms({ forms: ['17', '11', '14'], source: { task: taskOf(15), standard }, fonts, created })
    if (!done.ok) throw new Error(JSON.stringify(done.faults))
    expect((await PDFDocument.load(done.value)).getTitle()).toBe('现场考察报告、评分汇总表、专家组意见表')
  })
})
