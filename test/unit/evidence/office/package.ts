import { strToU8, zipSync } from 'fflate'

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const names = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')

/** The root element of a part, with every prefix declared. */
export function part(root: string, inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><${root} ${names}>${inside}</${root.split(' ')[0]}>`
}

/** Relations of a part: id, last word of the type, target; a target with `!` in front is outside the file. */
export function relations(...list: readonly (readonly [string, string, string])[]): string {
  const lines = list.map(([id, type, target]) => {
    const isOutside = target.startsWith('!')
    return `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target.replace('!', '')}"${isOutside ? ' TargetMode="External"' : ''}/>`
  })
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`
}

type Parts = Readonly<Record<string, string | Uint8Array>>

function packed(main: string, type: string, parts: Parts): Uint8Array {
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`
  const all = { '[Content_Types].xml': types, '_rels/.rels': relations(['r1', 'officeDocument', main]), ...parts }
  return zipSync(
    Object.fromEntries(Object.entries(all).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])),
  )
}

/** A Word file with this body. `more` are further parts by path, `related` the main part's relations. */
export function docx(body: string, more: Parts = {}, related: readonly (readonly [string, string, string])[] = []): Uint8Array {
  const usual: [string, string, string][] = ['styles', 'numbering', 'footnotes', 'endnotes', 'comments'].map((type) => [
    type,
    type,
    `${type}.xml`,
  ])
  return packed('word/document.xml', 'wordprocessingml.document', {
    'word/document.xml': part('w:document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relations(...usual, ...related),
    ...more,
  })
}

/** A presentation of slides given as their trees of shapes; `undefined` is a slide that is listed and absent. */
export function pptx(slides: readonly (string | undefined)[], more: Parts = {}): Uint8Array {
  const ids = slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="s${index + 1}"/>`).join('')
  const parts: Record<string, string | Uint8Array> = {
    'ppt/presentation.xml': part('p:presentation', `<p:sldIdLst>${ids}</p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/>`),
    'ppt/_rels/presentation.xml.rels': relations(
      ...slides.map((_, index): [string, string, string] => [`s${index + 1}`, 'slide', `slides/slide${index + 1}.xml`]),
    ),
  }
  for (const [index, tree] of slides.entries())
    if (tree !== undefined) parts[`ppt/slides/slide${index + 1}.xml`] = part('p:sld', `<p:cSld><p:spTree>${tree}</p:spTree></p:cSld>`)
  return packed('ppt/presentation.xml', 'presentationml.presentation', { ...parts, ...more })
}

export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
}
