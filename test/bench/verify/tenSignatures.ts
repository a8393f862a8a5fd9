// Verifies ten signatures in a PDF of 50 MB. tsx test/bench/verify/tenSignatures.ts [--base DIR] [--runs 3] [--json]. With --base,
// another checkout verifies the same file in turn with this one, each time in a process of its own, and the times are told as a ratio.
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { createIdentity } from '#services/identity/index.ts'
import { currentLayout } from '#shared/layout/index.ts'
import { signPdf } from '#shared/signature/pdf/sign.ts'

const { values } = parseArgs({ options: { base: { type: 'string' }, runs: { type: 'string', default: '3' }, json: { type: 'boolean' } } })
const signers = 10
const megabytes = 50
const fontFile = createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf')
const font = new Uint8Array(readFileSync(fontFile))

const document = await PDFDocument.create()
const latin = await document.embedFont(StandardFonts.Helvetica)
document.addPage([595, 842]).drawText('bench', { x: 40, y: 800, size: 9, font: latin })
for (let photo = 0; photo < megabytes / 5; photo++)
  await document.attach(randomBytes(5 * 2 ** 20), `A${100 + photo}.jpg`, { mimeType: 'image/jpeg' })
let bytes: Uint8Array = await document.save({ useObjectStreams: false })
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
  const field = `Signature${number + 1}`
  bytes = await signPdf(bytes, made.value.signer, {
    time: '2026-11-23T09:00:00+08:00',
    reason: '评审',
    layout: currentLayout,
    field,
    box,
    font,
  })
}

const folder = mkdtempSync(join(tmpdir(), 'tic-bench-'))
const file = join(folder, 'ten.pdf')
writeFileSync(file, bytes)
const own = fileURLToPath(new URL('../../../', import.meta.url))
const measure = (root: string) => {
  const script = join(own, 'test/bench/verify/measureTen.ts')
  const text = execFileSync(process.execPath, [script, root, file, fontFile, String(signers)], { cwd: root, encoding: 'utf8' })
  return JSON.parse(text) as { readonly firstMs: number; readonly leastMs: number }
}
const rows: { readonly build: string; readonly firstMs: number; readonly leastMs: number }[] = []
try {
  for (let run = 0; run < Number(values.runs); run++)
    for (const [build, root] of [...(values.base ? [['base', values.base] as const] : []), ['own', own] as const])
      rows.push({ build, ...measure(root) })
} finally {
  rmSync(folder, { recursive: true })
}
const least = (build: string, key: 'firstMs' | 'leastMs') => Math.min(...rows.filter((row) => row.build === build).map((row) => row[key]))
if (values.json) console.log(JSON.stringify({ bytes: bytes.length, signatures: signers, rows }))
else for (const { build, firstMs, leastMs } of rows) console.log(`${build}  first ${firstMs} ms  least ${leastMs} ms`)
if (values.base)
  for (const key of ['firstMs', 'leastMs'] as const)
    console.log(`${key}, own to base: ${(least('own', key) / least('base', key)).toFixed(2)} (target ≤ 1.00)`)
