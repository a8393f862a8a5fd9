import { fileURLToPath } from 'node:url'
import type { ResultRecord } from '#shared/result/format.ts'
import { peer } from './peers.ts'

const font = fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'))

interface Pdfmake {
  setFonts(fonts: object): void
  setUrlAccessPolicy(isAllowed: () => boolean): void
  setLocalAccessPolicy(isAllowed: () => boolean): void
  createPdf(document: object): { getBuffer(): Promise<Uint8Array> }
}

/** Prints the texts of a result with pdfmake, unsigned, in plain tables: what a quick solution would do. */
export async function pdfmakeSheet(result: ResultRecord): Promise<() => Promise<void>> {
  const pdfmake = (await peer('pdfmake')) as Pdfmake
  pdfmake.setFonts({ Serif: { normal: font, bold: font, italics: font, bolditalics: font } })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => true)
  const criteria = result.criteria.map(({ id, name, max, mark, reason }) => [
    id,
    name,
    String(max / 100),
    String((mark ?? 0) / 100),
    reason ?? '',
  ])
  const findings = result.findings.map(({ rule, message, view, note }) => [rule, message, view ?? '', note ?? ''])
  const { opinion } = result
  const document = {
    pageSize: 'A4',
    defaultStyle: { font: 'Serif', fontSize: 10 },
    content: [
      { text: `${result.centre.name} ${result.stage}`, fontSize: 16 },
      { table: { headerRows: 1, widths: [30, 90, 30, 30, '*'], body: [['编号', '指标', '分值', '得分', '理由'], ...criteria] } },
      { table: { headerRows: 1, widths: [30, '*', 60, '*'], body: [['规则', '提示', '意见', '说明'], ...findings] } },
      ...Object.values(opinion ?? {}).map((text) => ({ text: String(text) })),
    ],
  }
  return async () => {
    const bytes = await pdfmake.createPdf(structuredClone(document)).getBuffer()
    if (bytes.length < 10_000) throw new Error('pdfmake printed nothing')
  }
}
