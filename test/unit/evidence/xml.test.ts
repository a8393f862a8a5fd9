import { describe, expect, test } from 'vitest'
import { budget } from '../../../electron/services/documents/decode/budget.ts'
import type { DecodedFlow } from '../../../electron/services/documents/decode/decoder.ts'
import { decodeDocument } from '../../../electron/services/documents/decode/index.ts'
import { type Block, runsOf } from '../../../shared/evidence/flow.ts'

const read = (bytes: Uint8Array) => decodeDocument({ name: 'a.xml', kind: 'xml', bytes })
const bytesOf = (text: string) => new TextEncoder().encode(text)

async function flowOf(bytes: Uint8Array) {
  const decoded = await read(bytes)
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.faults))
  return (decoded.value as DecodedFlow).flow
}

/** The cells of every table, row by row, as text. */
function rowsOf(blocks: readonly Block[]): readonly (readonly string[])[] {
  const words = (inside: readonly Block[]) => runsOf(inside).map(({ text }) => text)
  return blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.map((cell) => words(cell.blocks).join(''))) : []))
}

const invoice = `<?xml version="1.0" encoding="UTF-8"?>
<EInvoice><EInvoiceData>
<SellerInformation><SellerIdNum>91150100MA0N00000X</SellerIdNum><SellerName>内蒙古某某仪器有限公司</SellerName></SellerInformation>
<BasicInformation><TotalAmWithoutTax>10000.00</TotalAmWithoutTax><TotalTaxAm>1300.00</TotalTaxAm><TotalTax-includedAmount>11300.00</TotalTax-includedAmount></BasicInformation>
<IssuItemInformation><ItemName>*仪器*色谱仪</ItemName><Quantity>1</Quantity><Amount>8000.00</Amount></IssuItemInformation>
<IssuItemInformation><ItemName>*仪器*天平</ItemName><Quantity>2</Quantity><Amount>2000.00</Amount></IssuItemInformation>
</EInvoiceData><TaxSupervisionInfo><InvoiceNumber>26157000000000000001</InvoiceNumber></TaxSupervisionInfo></EInvoice>`

describe('an XML file', () => {
  test('of an invoice has the printed words beside its names, and its items as one table', async () => {
    const { notices, pages } = await flowOf(bytesOf(invoice))
    expect(notices.map(({ key }) => key)).toEqual(['notice.xmlInvoice'])
    const rows = rowsOf(pages[0]!.blocks)
    expect(rows).toContainEqual(['发票号码 InvoiceNumber', '26157000000000000001'])
    expect(rows).toContainEqual(['价税合计 TotalTax-includedAmount', '11300.00'])
    expect(rows).toContainEqual(['项目名称 ItemName', '数量 Quantity', '金额 Amount'])
    expect(rows).toContainEqual(['*仪器*天平', '2', '2000.00'])
  })

  test('is decoded as it declares', async () => {
    // 合同 in GBK
    const head = Buffer.from('<?xml version="1.0" encoding="GBK"?><a><n>')
    const file = Buffer.concat([head, Buffer.from([0xba, 0xcf, 0xcd, 0xac]), Buffer.from('</n></a>')])
    expect(rowsOf((await flowOf(file)).pages[0]!.blocks)).toEqual([['n', '合同']])
  })

  test('expands no entity of its own and loads none', async () => {
    const file = `<!DOCTYPE a [<!ENTITY b "${'x'.repeat(20)}"><!ENTITY c SYSTEM "file:///etc/hostname">]><a><n>&b;&c;&amp;&#x41;</n></a>`
    expect(rowsOf((await flowOf(bytesOf(file))).pages[0]!.blocks)).toEqual([['n', '&b;&c;&A']])
  })

  test('with CDATA, comments, attributes and mixed text is shown whole', async () => {
    const file = '<r 号="1"><!-- no --><x>前<y>中</y>后</x><z><![CDATA[<原文>]]></z></r>'
    const { blocks } = (await flowOf(bytesOf(file))).pages[0]!
    expect(runsOf(blocks).map(({ text }) => text)).toEqual(['r', '号', '1', 'x', '前', 'y', '中', '后', 'z', '<原文>'])
  })

  test.each([
    ['cut', '<a><b>', 'document.damaged'],
    ['of two roots', '<a/><b/>', 'document.damaged'],
    ['nested beyond the budget', '<a>'.repeat(budget.depth + 1) + '</a>'.repeat(budget.depth + 1), 'document.tooLarge'],
    ['of more elements than the budget', `<a>${'<b/>'.repeat(budget.marks)}</a>`, 'document.tooLarge'],
  ])('%s is refused', async (_, file, code) => {
    const answer = await read(bytesOf(file))
    expect(answer.ok ? '' : answer.faults[0]?.code).toBe(code)
  })
})
