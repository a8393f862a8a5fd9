// Verifies a signed PDF with the verifier of one checkout, whose command runs it: node measureTen.ts ROOT FILE FONT SIGNATURES.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [root = '', file = '', fontFile = '', signers = '0'] = process.argv.slice(2)
const load = (path: string) => import(pathToFileURL(join(root, path)).href)
const { verifyPdf } = await load('shared/signature/pdf/verify.ts')
const { nestedDigests } = await load('electron/services/verify/nestedDigests.ts')
// A build that writes updates again asks for the signature font; earlier ones pass the argument over.
const fontModule = await load('shared/signature/pdf/signatureFont.ts').catch(() => undefined)
const font = fontModule?.wholeFont(async () => new Uint8Array(readFileSync(fontFile)))
const bytes = new Uint8Array(readFileSync(file))

const rounds = 5
const times: number[] = []
for (let round = 0; round < rounds; round++) {
  const start = performance.now()
  const { reasons, signatures } = await verifyPdf(bytes, nestedDigests, font)
  times.push(performance.now() - start)
  const good = signatures.filter(({ intact, covered }: { intact: boolean; covered: boolean }) => intact && covered)
  if (reasons.length > 0 || good.length !== Number(signers)) throw new Error(`rejected: ${reasons.join()}`)
}
process.stdout.write(JSON.stringify({ firstMs: Math.round(times[0]!), leastMs: Math.round(Math.min(...times)) }))
