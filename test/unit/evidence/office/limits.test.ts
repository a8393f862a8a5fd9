import { expect, test } from 'vitest'
import { decodeDocument } from '#services/documents/decode/index.ts'
import { docx, paragraph, part, pptx, relations } from './package.ts'

async function outcome(kind: string, bytes: Uint8Array): Promise<string | undefined> {
  const decoded = await decodeDocument({ name: `材料.${kind}`, kind, bytes })
  return decoded.ok ? 'shown' : decoded.faults[0]?.code
}

test('a part that unfolds beyond its limit, and text beyond a document’s, are too large', async () => {
  expect(await outcome('docx', docx(' '.repeat(49 * 2 ** 20)))).toBe('document.tooLarge')
  expect(await outcome('docx', docx(paragraph('a'.repeat(8_100_000))))).toBe('document.tooLarge')
  expect(await outcome('docx', docx(paragraph('a'.repeat(100_000))))).toBe('shown')
})

test('elements, attributes and references of one paragraph are counted together; those of many paragraphs are let go', async () => {
  const kept = 'a&amp;'.repeat(601_000)
  expect(await outcome('docx', docx(paragraph(kept)))).toBe('document.tooLarge')
  expect(await outcome('docx', docx(paragraph('a&amp;'.repeat(1000)).repeat(700)))).toBe('shown')
})

test('nesting is bounded, of elements and of tables', async () => {
  const nested = (count: number) => docx('<w:sdt>'.repeat(count) + '</w:sdt>'.repeat(count))
  expect(await outcome('docx', nested(200))).toBe('shown')
  expect(await outcome('docx', nested(260))).toBe('document.tooLarge')
})

test('blocks count wherever they stand: in cells, and in a note that the text names again and again, once', async () => {
  const row = `<w:tr>${'<w:tc><w:p/></w:tc>'.repeat(300)}</w:tr>`
  expect(await outcome('docx', docx(`<w:tbl>${row.repeat(300)}</w:tbl>`.repeat(2)))).toBe('document.tooLarge')
  const note = part('w:footnotes', `<w:footnote w:id="2">${paragraph('注').repeat(1000)}</w:footnote>`)
  const named = `<w:p>${'<w:r><w:footnoteReference w:id="2"/></w:r>'.repeat(1000)}</w:p>`
  expect(await outcome('docx', docx(named, { 'word/footnotes.xml': note }))).toBe('shown')
})

test('the shapes of a layout count for every slide that shows them', async () => {
  const shape =
    '<p:sp><p:nvSpPr><p:cNvPr id="1" name="x"/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:p><a:r><a:t>x</a:t></a:r></a:p></p:txBody></p:sp>'
  const show = (slides: number) =>
    pptx(
      Array.from({ length: slides }, () => ''),
      {
        ...Object.fromEntries(
          Array.from({ length: slides }, (_, index) => [
            `ppt/slides/_rels/slide${index + 1}.xml.rels`,
            relations(['l', 'slideLayout', '../slideLayouts/l.xml']),
          ]),
        ),
        'ppt/slideLayouts/l.xml': part('p:sldLayout', `<p:cSld><p:spTree>${shape.repeat(1000)}</p:spTree></p:cSld>`),
      },
    )
  expect(await outcome('pptx', show(10))).toBe('shown')
  expect(await outcome('pptx', show(151))).toBe('document.tooLarge')
})

test('styles that are based on each other, lists without levels and merges without a beginning are read', async () => {
  const styles = part(
    'w:styles',
    '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>',
  )
  const body = `${paragraph('甲', '<w:pStyle w:val="a"/><w:numPr><w:ilvl w:val="8"/><w:numId w:val="9"/></w:numPr>')}<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999999"/><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>`
  expect(await outcome('docx', docx(body, { 'word/styles.xml': styles }))).toBe('shown')
})
