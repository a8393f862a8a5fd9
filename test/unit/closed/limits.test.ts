import { expect, test } from 'vitest'
import { readContent } from '#shared/closed/content.ts'
import { glyphDigests } from '#shared/closed/glyphDigest.ts'
import { attempt } from '#shared/closed/mismatch.ts'
import { pageLook } from '#shared/closed/pages.ts'
import type { Glyph } from '#shared/closed/trueType.ts'
import { currentLayout } from '#shared/layout/index.ts'

const glyph = (outline: Uint8Array): Glyph => ({ outline, advance: 500, bearing: 0 })
const simple = (length: number) => glyph(new Uint8Array(length))

/** A composite of the glyphs numbered. */
function composite(...components: readonly number[]): Glyph {
  const view = new DataView(new ArrayBuffer(10 + components.length * 6))
  view.setInt16(0, -1)
  components.forEach((component, index) => {
    view.setUint16(10 + index * 6, index < components.length - 1 ? 0x20 : 0)
    view.setUint16(12 + index * 6, component)
  })
  return glyph(new Uint8Array(view.buffer))
}

test('a composite of a few simple outlines is read, wherever the subset put them', async () => {
  const one = await glyphDigests([composite(1, 2), simple(20), simple(24)], 1)
  const other = await glyphDigests([composite(2, 1), simple(24), simple(20)], 1)
  expect(one).toHaveLength(1)
  expect(one).toEqual(other)
})

test.each<[string, readonly Glyph[]]>([
  ['more components than any of ours', [composite(...Array.from({ length: 33 }, () => 1)), simple(20)]],
  ['a composite of composites', [composite(1), composite(2), simple(20)]],
  ['a composite of itself', [composite(0)]],
  ['a component that is not there', [composite(7)]],
  ['a composite that is cut off', [glyph(composite(1).outline.subarray(0, 14)), simple(20)]],
  ['an outline larger than any of ours', [simple(65_537)]],
  ['outlines that are too much together', Array.from({ length: 600 }, () => simple(60_000))],
])('%s is read no further', async (_, glyphs) => {
  expect(await glyphDigests(glyphs, glyphs.length)).toBeUndefined()
})

test('a line of a page longer than any of ours is read no further', async () => {
  const content = `${'1'.repeat(20_001)} 0 0 -1 0 841.89 cm\n`
  expect(await attempt(() => readContent(content, pageLook(currentLayout)))).toBeUndefined()
})
