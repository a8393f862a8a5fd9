import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createIdentity } from '#services/identity/index.ts'
import { verifyFiles } from '#services/verify/index.ts'
import { type PanelRecord, panelSchema } from '#shared/panel/format.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { person } from '../corpus/clean.ts'
import { handedPanel, signedPanel } from '../corpus/panel.ts'
import { isBuilt, ticReview } from './command.ts'

const work = mkdtempSync(join(tmpdir(), 'tic-panel-'))
const path = (name: string) => join(work, name)
const files = { pdf: path('panel.pdf'), xlsx: path('panel.xlsx') }
const seats = Array.from({ length: 15 }, (_, at) => `W${String(at + 1).padStart(2, '0')}`)
const passphrase = 'five words of a passphrase'
const run = (tool: string, ...args: readonly string[]) =>
  execFileSync(tool, args, { encoding: 'utf8', cwd: work, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 26 })

function missing(...tools: readonly (readonly [tool: string, flag: string])[]): boolean {
  const lacking = tools.filter(([tool, flag]) => spawnSync(tool, [flag]).error !== undefined).map(([tool]) => tool)
  if (lacking.length > 0) console.warn(`skipped: ${lacking.join(', ')} not installed`)
  return lacking.length > 0
}

/** Fifteen who mark alike: 33.00 of the marked items each; 49.36 + 33.00 + 1.00 = 83.36. */
function panelOf(fingerprints: readonly string[]): PanelRecord {
  const panel = handedPanel()
  const people = seats.map((expert, at) => ({ expert, name: `专家${at + 1}`, fingerprint: fingerprints[at]! }))
  return panelSchema.parse({
    ...panel,
    results: people.map((one, at) => ({
      ...panel.results[0]!,
      ...one,
      sha256: (at + 1).toString(16).padStart(64, '0'),
    })),
    matrix: panel.matrix.map((row) => {
      const { mark } = row.marks[0]!
      const marks = seats.map((expert) => ({ expert, mark }))
      return { ...row, marks, mean: String(mark), min: mark, maxMark: mark, range: 0 }
    }),
    sheets: seats.map((expert) => ({ expert, sum: 3300, dropped: false })),
    totals: { ...panel.totals, expertMean: '3300', total: 8336 },
    vote: { agree: 15, disagree: 0 },
    signers: people.map((one, at) => ({ ...one, role: at === 0 ? '组长' : '组员' })),
  })
}

/** A panel's record that fifteen sign, three of them with RSA keys; the last signs by the command, from a key file. */
describe('fifteen signatures on one panel’s record', { timeout: 300_000 }, () => {
  let last: string
  afterAll(() => rmSync(work, { recursive: true, force: true }))

  beforeAll(async () => {
    const signers: Signer[] = []
    for (const at of seats.slice(0, 14).keys()) signers.push(await person(`专家${at + 1}`, at % 5 === 0 ? 'rsa3072' : 'p256'))
    const now = new Date('2026-11-01T08:00:00+08:00')
    const made = await createIdentity({ name: '专家15', unit: '外部大学A', algorithm: 'p256', passphrase, now })
    if (!made.ok) throw new Error(made.faults[0]?.code)
    const record = panelOf([...signers, made.value.signer].map(({ fingerprint }) => fingerprint))
    const { pdf, workbook } = await signedPanel(record, isBuilt ? signers : [...signers, made.value.signer])
    writeFileSync(files.pdf, pdf)
    writeFileSync(files.xlsx, workbook)
    writeFileSync(path('last.p12'), made.value.p12)
    writeFileSync(path('passphrase'), `${passphrase}\n`)
    last = made.value.fingerprint
    if (!isBuilt) return
    const before = await ticReview(['verify', files.pdf, files.xlsx, '--json'])
    const open = before.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect([before.code, ...open.map(({ reasons }) => reasons)]).toEqual([1, ['signer.missing'], ['signer.missing']])
    const key = ['--identity', path('last.p12'), '--passphrase-file', path('passphrase')]
    const sign = (...more: readonly string[]) =>
      ticReview(['panel', 'sign', files.pdf, files.xlsx, ...key, '--clock', '2026-09-17T19:00:00+08:00', '--json', ...more])
    const aside = path('aside')
    mkdirSync(aside)
    const elsewhere = await sign('--out', aside)
    expect([elsewhere.code, elsewhere.err]).toEqual([0, ''])
    expect(readFileSync(files.pdf).equals(Buffer.from(pdf))).toBe(true)
    expect((await sign('--out', aside)).code).toBe(2)
    const signed = await sign()
    expect([signed.code, signed.err]).toEqual([0, ''])
    expect(JSON.parse(signed.out)).toMatchObject({
      verdict: 'complete',
      ...files,
      signed: { expert: 'W15', name: '专家15', role: '组员' },
      missing: [],
      verifications: { pdf: 'accepted', xlsx: 'accepted' },
    })
    const whole = readFileSync(files.pdf)
    const again = await sign()
    expect([again.code, again.out, again.err.includes('已经签过')]).toEqual([1, '', true])
    expect(readFileSync(files.pdf).equals(whole)).toBe(true)
    copyFileSync(join(aside, 'panel.xlsx'), path('other.xlsx'))
  }, 300_000)

  test('our verifier accepts both files', async () => {
    const verified = await verifyFiles([files.pdf, files.xlsx])
    if (!verified.ok) throw new Error(verified.faults[0]?.code)
    for (const { verdict, reasons, facts, signatures } of verified.value) {
      expect([verdict, reasons, facts.signersFound, facts.contentsAgree]).toEqual(['accepted', [], 15, true])
      expect(signatures.at(-1)?.fingerprint).toBe(last)
    }
  })

  test.skipIf(missing(['pdfsig', '-v']))('pdfsig finds fifteen valid signatures, the last over the whole document', () => {
    const said = run('pdfsig', files.pdf)
    expect(said.match(/Signature is Valid/g)).toHaveLength(15)
    expect(said.match(/ETSI\.CAdES\.detached/g)).toHaveLength(15)
    expect(said.match(/Total document signed/g)).toHaveLength(1)
  })

  test.skipIf(missing(['qpdf', '--version']))('qpdf finds no fault in the structure', () => {
    expect(run('qpdf', '--check', files.pdf)).toContain('No syntax or stream encoding errors')
  })

  test.skipIf(missing(['mutool', '-v']))('mutool draws every page without a word of repair', () => {
    const said = spawnSync('mutool', ['draw', '-q', '-r', '20', '-o', path('drawn-%d.png'), files.pdf], { encoding: 'utf8' })
    const words = said.stderr.split('\n').filter((line) => line !== '' && !line.includes('ICC support'))
    expect([said.status, words]).toEqual([0, []])
  })

  test.skipIf(missing(['pdftotext', '-v']))('every signer’s name stands in the own box', () => {
    const said = run('pdftotext', files.pdf, '-')
    expect(seats.filter((_, at) => !said.includes(`签名人：专家${at + 1}`))).toEqual([])
  })

  test.skipIf(missing(['soffice', '--version'], ['/usr/bin/python3', '--version']))(
    'LibreOffice finds fifteen valid signatures in the workbook',
    () => {
      const script = fileURLToPath(new URL('officeSignatures.py', import.meta.url))
      expect(JSON.parse(run('/usr/bin/python3', script, files.xlsx))).toEqual(Array(15).fill(true))
    },
  )

  const ids = ['http://www.w3.org/2000/09/xmldsig#:Object', 'http://uri.etsi.org/01903/v1.3.2#:SignedProperties'].flatMap((name) => [
    '--id-attr:Id',
    name,
  ])
  test.skipIf(missing(['xmlsec1', '--version'], ['unzip', '-v']))('xmlsec1 verifies value and references of all fifteen', () => {
    mkdirSync(path('parts'))
    run('unzip', '-qo', files.xlsx, '-d', path('parts'))
    for (const number of seats.keys()) {
      const part = path(`parts/_xmlsignatures/sig${number + 1}.xml`)
      const how = ['--verify', '--insecure', '--ignore-manifests', '--enabled-key-data', 'x509', ...ids, part]
      const said = spawnSync('xmlsec1', how, { encoding: 'utf8' })
      expect([said.status, said.stdout + said.stderr]).toEqual([0, expect.stringContaining('SignedInfo References (ok/all): 3/3')])
    }
  })
})
