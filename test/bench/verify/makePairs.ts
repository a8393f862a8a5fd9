// tsx test/bench/verify/makePairs.ts FOLDER COUNT: signed pairs (PDF and workbook) of as many results, each of a task of its own.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { signatureFont } from '#services/signing/fonts.ts'
import { signWorkbook } from '#shared/signature/ooxml/sign.ts'
import { signPdf } from '#shared/signature/pdf/sign.ts'
import { exampleResult, person, print, standardOf, time } from '../../corpus/clean.ts'

const [folder = '', count = '1'] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
const expert = await person('专家甲')
const example = exampleResult(expert.fingerprint)
const standard = standardOf(example)
const font = await signatureFont()
for (let number = 1; number <= Number(count); number++) {
  const printed = await print({ ...example, task: `${example.task}-${number}` }, standard)
  const file = join(folder, String(number).padStart(4, '0'))
  writeFileSync(`${file}.pdf`, await signPdf(printed.pdf, expert, { ...printed.signature, font }))
  writeFileSync(`${file}.xlsx`, await signWorkbook(printed.workbook, expert, { time }))
}
