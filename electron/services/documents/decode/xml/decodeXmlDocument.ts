import type { Block, Run, Table, TableCell } from '#shared/evidence/flow.ts'
import { invoiceName, invoiceNumbers } from '#shared/evidence/invoiceNames.ts'
import { notice } from '#shared/text/notice.ts'
import { budget, TooLarge } from '../budget.ts'
import type { DecodedFlow, Encoded } from '../decoder.ts'
import { elements, local, type Markup } from './markup.ts'
import { readMarkup } from './readMarkup.ts'

/** rows of a table that is drawn as one block */
const longestTable = 200
/** columns up to which repeated elements become the rows of one table */
const widestTable = 16
const deepestHeading = 6

/** An XML file as headings and tables of names and values. Names that an invoice prints in words have those words beside them. */
export function decodeXmlDocument({ bytes }: Encoded): DecodedFlow {
  const root = readMarkup(bytes)
  const blocks = [heading(root, 1), ...contentOf(root, 1)]
  if (charactersIn(root) > budget.characters) throw new TooLarge()
  const notices = [notice(isInvoice(root) ? 'notice.xmlInvoice' : 'notice.xmlData')]
  return { viewer: 'flow', flow: { notices, unit: 'whole', pages: [{ blocks }] }, picture: () => undefined }
}

function contentOf(markup: Markup, level: number): readonly Block[] {
  const blocks: Block[] = []
  const pairs: (readonly [string, string])[] = [...ownAttributes(markup)]
  const flush = () => {
    if (pairs.length > 0) blocks.push(...tables(pairs.splice(0).map(([name, value]) => [nameCell(name), valueCell(value)])))
  }
  const children = markup.children
  for (let at = 0; at < children.length; at++) {
    const child = children[at]
    if (child === undefined) continue
    if (typeof child === 'string') {
      if (child.trim() === '') continue
      flush()
      blocks.push(words(child))
    } else if (isLeaf(child)) pairs.push([child.name, leafText(child)])
    else {
      flush()
      const row = rowsFrom(children, at)
      if (row.rows.length > 1) {
        blocks.push(heading(child, level + 1), ...sameRows(row.rows))
        at = row.last
      } else blocks.push(heading(child, level + 1), ...contentOf(child, level + 1))
    }
  }
  flush()
  return blocks
}

/** Elements of one name one after another, each with simple fields alone, from this place on. */
function rowsFrom(children: Markup['children'], from: number): { readonly rows: readonly Markup[]; readonly last: number } {
  const rows: Markup[] = []
  let last = from
  for (let at = from; at < children.length; at++) {
    const child = children[at]
    if (typeof child === 'string' && child.trim() === '') continue
    if (child === undefined || typeof child === 'string' || child.name !== (children[from] as Markup).name || !isRow(child)) break
    rows.push(child)
    last = at
  }
  return { rows, last }
}

function isRow(markup: Markup): boolean {
  const fields = fieldsOf(markup)
  const simple = markup.children.every((child) => (typeof child === 'string' ? child.trim() === '' : isLeaf(child)))
  return simple && fields.length > 0 && fields.length <= widestTable && new Set(fields.map(([name]) => name)).size === fields.length
}

function sameRows(rows: readonly Markup[]): readonly Block[] {
  const columns = [...new Set(rows.flatMap((row) => fieldsOf(row).map(([name]) => name)))].slice(0, 2 * widestTable)
  const cells = rows.map((row) => {
    const fields = new Map(fieldsOf(row))
    return columns.map((name) => valueCell(fields.get(name) ?? ''))
  })
  return tables(cells, columns.map(nameCell))
}

function tables(rows: readonly (readonly TableCell[])[], head?: readonly TableCell[]): readonly Table[] {
  const cut: Table[] = []
  for (let from = 0; from < rows.length; from += longestTable)
    cut.push({ kind: 'table', rows: [...(head ? [head] : []), ...rows.slice(from, from + longestTable)] })
  return cut
}

function fieldsOf(markup: Markup): readonly (readonly [string, string])[] {
  return [...ownAttributes(markup), ...elements(markup).map((child) => [child.name, leafText(child)] as const)]
}

function ownAttributes(markup: Markup): readonly (readonly [string, string])[] {
  return [...markup.attributes].filter(([name]) => name !== 'xmlns' && !/^(xmlns|xsi):/.test(name))
}

/** An element whose content is a value: text and nothing else. */
function isLeaf(markup: Markup): boolean {
  return markup.children.every((child) => typeof child === 'string') && ownAttributes(markup).length === 0
}

function leafText(markup: Markup): string {
  return markup.children.join('').trim()
}

function heading(markup: Markup, level: number): Block {
  return { kind: 'paragraph', level: Math.min(level, deepestHeading), runs: nameRuns(markup.name) }
}

function nameCell(name: string): TableCell {
  return { head: true, blocks: [{ kind: 'paragraph', runs: nameRuns(name) }] }
}

function nameRuns(name: string): readonly Run[] {
  const known = invoiceName(local(name))
  return known === undefined ? [{ text: name }] : [{ text: known }, { text: ` ${name}`, size: 0.8, aside: true }]
}

function valueCell(value: string): TableCell {
  return { blocks: value === '' ? [] : [words(value)] }
}

function words(text: string): Block {
  return { kind: 'paragraph', runs: [{ text: text.trim() }] }
}

function isInvoice(markup: Markup): boolean {
  return invoiceNumbers.includes(local(markup.name)) || elements(markup).some(isInvoice)
}

function charactersIn(markup: Markup): number {
  return markup.children.reduce((sum, child) => sum + (typeof child === 'string' ? child.length : charactersIn(child)), 0)
}
