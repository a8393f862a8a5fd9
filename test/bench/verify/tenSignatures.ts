// Verifies ten signatures in a PDF of 50 MB; target 1 s. tsx test/bench/verify/tenSignatures.ts [--json]
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { createIdentity } from '#services/identity/index.ts'
import { nestedDigests } from '#services/verify/nestedDigests.ts'
import { currentLayout } from '#shared/layout/index.ts'
import { signPdf } from '#shared/signature/pdf/sign.ts'
import { wholeFont } from '#shared/signature/pdf/signatureFont.ts'
import { verifyPdf } from '#shared/signature/pdf/verify.ts'

const signers = 10
const megabytes = 50
const rounds = 5
const require = createRequire(import.meta.url)
const font = new Uint8Array(readFileSync(require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf')))

const document = await PDFDocument.create()
const latin = await document.embedFont(StandardFonts.Helvetica)
document.addPage([595, 842]).drawText('bench', { x: 40, y: 800, size: 9, font: latin })
for (let photo = 0; photo < megabytes / 5; photo++)
  await document.attach(randomBytes(5 * 2 ** 20), `A${100 + photo}.jpg`, { mimeType: 'image/jpeg' })
let bytes: Uint8Array = await document.save({ useObjectStreams: false })
const signing: number[] = []
for (let number = 0; number < signers; number++) {
  const made = await createIdentity({
    name: `专家${number + 1}`,
    unit: '示例大学',
    algorithm: number % 2 ? 'p256' : 'rsa3072',
    passphrase: 'bench',
    now: new Date(),
  })
  if (!made.ok) throw new Error(made.faults[0]?.code)
  const box = { page: 0, x: 30 + (number % 2) * 270, y: 30 + Math.floor(number / 2) * 80, width: 240, height: 70 }
  const start = performance.now()
  bytes = await signPdf(bytes, made.value.signer, {
    time: '2026-11-23T09:00:00+08:00',
    reason: '评审',
    field: `Signature${number + 1}`,
    layout: currentLayout,
    box,
    font,
  })
  signing.push(performance.now() - start)
}
const times: number[] = []
for (let round = 0; round < rounds; round++) {
  const start = performance.now()
  const { reasons, signatures } = await verifyPdf(
    bytes,
    nestedDigests,
    wholeFont(async () => font),
  )
  times.push(performance.now() - start)
  if (reasons.length > 0 || signatures.filter(({ intact, covered }) => intact && covered).length !== signers)
    throw new Error(`rejected: ${reasons.join()}`)
}
const median = (list: readonly number[]) => Math.round([...list].sort((one, other) => one - other)[Math.floor(list.length / 2)]!)
const line = {
  bytes: bytes.length,
  signatures: signers,
  verifyMs: median(times),
  targetMs: 1000,
  signMs: median(signing),
  rssMiB: Math.round(process.memoryUsage().rss / 2 ** 20),
}
console.log(process.argv.includes('--json') ? JSON.stringify(line) : Object.entries(line).flat().join(' '))
