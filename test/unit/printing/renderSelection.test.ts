import { expect, test } from 'vitest'
import type { ExportFormsInput } from '#services/export/exportResult.ts'
import { renderSelection, type Selection } from '#services/printing/renderSelection.ts'
import { ok } from '#shared/text/fault.ts'
import { performanceTask } from '../documents/sample.ts'

/** A review whose pledge is not signed: what a filled form would draw on is refused. */
const unpledged = {
  mission: {
    state: () => ({ locked: false, sheet: {} }),
    member: { id: 'W01' },
    journal: {
      edits: [],
      end: () => {
        throw new Error('a form of the meeting asked for the review')
      },
    },
  },
  profile: { profile: { fingerprint: '0' } },
} as unknown as Selection['review']

test('forms of the meeting are laid out from the task, whatever the review lacks', async () => {
  const asked: ExportFormsInput[] = []
  const rendering = {
    forms: async (input: ExportFormsInput) => {
      asked.push(input)
      return ok(new Uint8Array([1]))
    },
    join: async ({ parts }: { readonly parts: readonly unknown[] }) => ok({ pdf: new Uint8Array([2]), counts: parts.map(() => 1) }),
  }
  const opened = { task: performanceTask() } as Selection['opened']
  const selection = { opened, review: unpledged, blank: false, withoutMarks: false } as Omit<Selection, 'forms'>
  const meeting = await renderSelection({ ...selection, forms: ['3', '4', '18'] }, rendering, new Date())
  expect(meeting.ok && meeting.value.pages).toEqual(['3', '4', '18'])
  expect(asked.every(({ resultBytes }) => resultBytes === undefined)).toBe(true)
  await expect(renderSelection({ ...selection, forms: ['3', '10'] }, rendering, new Date())).rejects.toThrow('asked for the review')
})
