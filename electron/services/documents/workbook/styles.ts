import { builtinFormats } from '#shared/sheet/builtinFormats.ts'

/** SheetJS keeps format codes in a table of this many places (0 is General). */
const mostFormats = 0x187

/** A format code that no reader understands, for an id that no standard gives a meaning; the cell shows its stored number. */
export function unknownFormat(id: number): string {
  return `[#${id}]`
}

/**
 * The styles of a workbook reduced to its number formats, each with its code: built-in ids get the Chinese code, which SheetJS
 * lacks or shows as American. SheetJS then returns each cell's code unchanged. `undefined` where the part holds no cell formats.
 */
export function plainStyles(xml: string): string | undefined {
  const own = new Map<number, string>()
  for (const [, attributes = ''] of xml.matchAll(/<(?:\w+:)?numFmt\s([^>]*?)\/?>/g)) {
    const id = Number(attribute(attributes, 'numFmtId') ?? Number.NaN)
    const code = attribute(attributes, 'formatCode')
    if (Number.isInteger(id) && code !== undefined) own.set(id, code)
  }
  const cellXfs = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0]
  if (cellXfs === undefined) return undefined
  const ids = [...cellXfs.matchAll(/<(?:\w+:)?xf\b([^>]*?)\/?>/g)].map(([, attributes = '']) =>
    Number(attribute(attributes, 'numFmtId') ?? 0),
  )
  const codes = ids.map((id) => own.get(id) ?? builtinFormats[id] ?? unknownFormat(id))
  const distinct = [...new Set(codes)]
  const kept = distinct.length < mostFormats ? distinct : [...distinct.slice(0, mostFormats - 1), unknownFormat(-1)]
  const places = new Map(distinct.map((code, index) => [code, Math.min(index + 1, mostFormats)]))
  const formats = kept.map((code, index) => `<numFmt numFmtId="${index + 1}" formatCode="${escaped(code)}"/>`)
  const cells = codes.map((code) => `<xf numFmtId="${places.get(code)}" fillId="0"/>`)
  return [
    '<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<numFmts count="${formats.length}">${formats.join('')}</numFmts>`,
    '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>',
    `<cellXfs count="${cells.length}">${cells.join('')}</cellXfs></styleSheet>`,
  ].join('')
}

function attribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  const raw = match?.[1] ?? match?.[2]
  return raw?.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hexadecimal, name: string) => {
    if (decimal || hexadecimal) return String.fromCodePoint(Number.parseInt(decimal ?? hexadecimal, decimal ? 10 : 16) || 0xfffd)
    return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name.toLowerCase()] ?? whole
  })
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;')
}
