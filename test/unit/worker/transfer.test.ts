import { expect, test } from 'vitest'
import { bytesIn } from '#services/worker/transfer.ts'

test('whole buffers of an answer are handed over, however it holds them; views of a larger one are not', () => {
  const [pdf, xlsx, photo] = [new Uint8Array(10), new Uint8Array(20), new Uint8Array(30)]
  const view = new Uint8Array(new ArrayBuffer(40), 8, 16)
  const answer = {
    ok: true,
    value: { sheet: { pdf, xlsx }, photos: new Map([['A001', photo]]), again: [pdf], view, pages: 3, none: undefined },
  }
  expect(new Set(bytesIn(answer))).toEqual(new Set([pdf.buffer, xlsx.buffer, photo.buffer]))
  expect(bytesIn(answer).length).toBe(3)
  const crossed = structuredClone(answer, { transfer: bytesIn(answer) })
  expect([crossed.value.sheet.pdf.length, crossed.value.photos.get('A001')?.length, crossed.value.view.length, pdf.length]).toEqual([
    10, 30, 16, 0,
  ])
})

test('nothing, small things and empty bytes are no buffers', () => {
  for (const answer of [undefined, 1, 'x', null, { ok: false, faults: [{ code: 'x' }] }, new Uint8Array(0)])
    expect(bytesIn(answer)).toEqual([])
})
