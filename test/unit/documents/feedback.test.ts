import { PDFDocument } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { documentFonts } from '#services/export/fonts.ts'
import { readOutline } from '#services/printing/outline.ts'
import type { FontSet } from '#shared/documents/fontBook.ts'
import type { FormSource } from '#shared/documents/forms/form.ts'
import { formByNumber } from '#shared/documents/forms.ts'
import { renderForms } from '#shared/documents/formsPdf.ts'
import { layOut } from '#shared/documents/layout/pages.ts'
import { pressOf } from '#shared/documents/press.ts'
import { markText } from '#shared/documents/wording.ts'
import { closedRecord, standard, taskOf } from './panelSample.ts'

let fonts: FontSet
beforeAll(async () => {
  fonts = await documentFonts()
})

/** Everything that stands on the pages of a form. */
async function textOf(number: string, source: FormSource): Promise<string> {
  await fonts.ready(source)
  const press = pressOf(fonts)
  const { title, items } = formByNumber(number)!.build(press, source)
  const frame = { centre: '', stage: '', signEveryPage: false, notes: [] }
  const pages = layOut(press, [{ title, frame, items }])
  return pages.flatMap(({ primitives }) => primitives.flatMap((each) => (each.kind === 'text' ? each.lines : []))).join('')
}

describe('the feedback version of form 14', () => {
  test('facts, problems and demands, but no mark, grade, conclusion, vote or dissent', async () => {
    const closed = await closedRecord(5)
    const record = { ...closed, rectifications: [{ problem: '专利清单重复', demand: '更正清单', unit: '依托单位', due: '2026-12-31' }] }
    const source = { task: taskOf(5), standard, panel: record }
    const whole = await textOf('14', source)
    const told = await textOf('14f', source)
    const secret = [markText(record.totals.total!), '良好', '不同意', '应表决', record.dissent[0]!.reason.slice(0, 20)]
    for (const text of secret.slice(0, 4)) expect(whole).toContain(text)
    for (const text of ['专利清单重复', '更正清单', '依托单位', '2026年12月31日', record.opinion.problems!.slice(0, 20)]) {
      expect(whole).toContain(text)
      expect(told).toContain(text)
    }
    for (const text of secret.slice(0, 4)) expect(told).not.toContain(text)
    expect(told).toContain('专家组意见表（反馈版）')
    expect(await textOf('14', { ...source, withoutMarks: true })).toBe(told)
  })

  test('printed without marks, forms of marks stay empty and the site report has no conclusion', async () => {
    const panel = await closedRecord(5)
    const source = { task: taskOf(5), standard, panel, withoutMarks: true }
    expect(await textOf('17', source)).not.toContain('良好')
    const sized = async (more: Partial<FormSource>) => {
      const done = await renderForms({
        forms: ['11', '12', '13'],
        source: { ...source, ...more },
        fonts,
        created: '2026-09-17T17:30:00+08:00',
      })
      return done.ok ? Buffer.from(done.value) : Buffer.alloc(0)
    }
    const { panel: _, ...blank } = source
    const empty = await renderForms({ forms: ['11', '12', '13'], source: blank, fonts, created: '2026-09-17T17:30:00+08:00' })
    expect(empty.ok && (await sized({})).length).toBe(empty.ok && empty.value.length)
  })

  test('the outline names it beside form 14', async () => {
    const source = { task: taskOf(5), standard, panel: await closedRecord(5) }
    const done = await renderForms({ forms: ['14', '14f'], source, fonts, created: '2026-09-17T17:30:00+08:00' })
    if (!done.ok) throw new Error(JSON.stringify(done.faults))
    const document = await PDFDocument.load(done.value)
    expect(document.getTitle()).toBe('专家组意见表、专家组意见表（反馈版）')
    const titles = readOutline(document).map(({ title }) => title)
    expect(titles).toEqual(['专家组意见表', '专家组意见表（反馈版）'])
  })
})
