import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createIdentity, inspectIdentity, openIdentity } from '#services/identity/index.ts'
import { signatureFont } from '#services/signing/fonts.ts'
import { verifyFiles } from '#services/verify/index.ts'
import { signWorkbook } from '#shared/signature/ooxml/sign.ts'
import { verifyWorkbook } from '#shared/signature/ooxml/verify.ts'
import { plainDigests } from '#shared/signature/pdf/digests.ts'
import { signPdf } from '#shared/signature/pdf/sign.ts'
import { wholeFont } from '#shared/signature/pdf/signatureFont.ts'
import { verifyPdf } from '#shared/signature/pdf/verify.ts'
import { type Clean, clean, person, print, time } from '../corpus/clean.ts'
import { besides } from '../corpus/forge.ts'

const work = mkdtempSync(join(tmpdir(), 'tic-signature-'))
const path = (name: string) => join(work, name)
afterAll(() => rmSync(work, { recursive: true, force: true }))

/** The reason to skip, printed; `undefined` when all tools are there. */
function missing(...tools: readonly (readonly [tool: string, flag: string])[]): boolean {
  const lacking = tools.filter(([tool, flag]) => spawnSync(tool, [flag]).error !== undefined).map(([tool]) => tool)
  if (lacking.length > 0) console.warn(`skipped: ${lacking.join(', ')} not installed`)
  return lacking.length > 0
}
const run = (tool: string, ...args: readonly string[]) =>
  execFileSync(tool, args, { encoding: 'utf8', cwd: work, stdio: ['ignore', 'pipe', 'pipe'] })

let base: Clean
let both: Uint8Array
beforeAll(async () => {
  base = await clean()
  both = await signPdf(base.pdf, base.leader, besides(base.signature))
  writeFileSync(path('one.pdf'), base.pdf)
  writeFileSync(path('two.pdf'), both)
  writeFileSync(path('one.xlsx'), base.workbook)
  writeFileSync(path('p256.xlsx'), await signWorkbook(base.unsignedWorkbook, base.leader, { time }))
  let signed = base.workbook
  const others = [base.leader, base.impostor, await person('赵四', 'rsa3072')]
  for (const [at, name] of (['two', 'three', 'four'] as const).entries()) {
    signed = await signWorkbook(signed, others[at]!, { time: `2026-11-20T17:0${at + 5}:00+08:00` })
    writeFileSync(path(`${name}.xlsx`), signed)
  }
})

describe('PDF signatures, RSA first and P-256 second', () => {
  test.skipIf(missing(['pdfsig', '-v']))('pdfsig finds every signature valid and the whole document signed', () => {
    const said = run('pdfsig', path('two.pdf'))
    expect(said.match(/Signature is Valid/g)).toHaveLength(2)
    expect(said.match(/ETSI\.CAdES\.detached/g)).toHaveLength(2)
    expect(said.match(/Total document signed/g)).toHaveLength(1)
    expect(run('pdfsig', path('one.pdf'))).toContain('Total document signed')
  })

  test.skipIf(missing(['qpdf', '--version']))('qpdf finds no fault in the structure', () => {
    for (const file of ['one.pdf', 'two.pdf']) expect(run('qpdf', '--check', path(file))).toContain('No syntax or stream encoding errors')
  })

  test.skipIf(missing(['mutool', '-v']))('mutool draws every page without a word of repair', () => {
    for (const file of ['one.pdf', 'two.pdf']) {
      const said = spawnSync('mutool', ['draw', '-q', '-r', '20', '-o', path('drawn-%d.png'), path(file)], { encoding: 'utf8' })
      // Some builds of mutool print that they ignore colour profiles.
      const words = said.stderr.split('\n').filter((line) => line !== '' && !line.includes('ICC support'))
      expect([said.status, words]).toEqual([0, []])
    }
  })

  test.skipIf(missing(['openssl', 'version']))('openssl verifies each CMS as CAdES over the bytes of its ByteRange', async () => {
    const text = Buffer.from(both).toString('latin1')
    const ranges = [...text.matchAll(/\/ByteRange \[0 (\d+) (\d+) (\d+) *\]/g)].map(
      (found) => found.slice(1).map(Number) as [number, number, number],
    )
    expect(ranges).toHaveLength(2)
    for (const [index, [start, end, length]] of ranges.entries()) {
      const der = Buffer.from(text.slice(start + 1, end - 1), 'hex')
      const signer = index === 0 ? base.expert : base.leader
      writeFileSync(path('cms.der'), der)
      writeFileSync(path('signed.bin'), Buffer.concat([both.subarray(0, start), both.subarray(end, end + length)]))
      writeFileSync(path('signer.der'), signer.certificate)
      run('openssl', 'x509', '-inform', 'DER', '-in', 'signer.der', '-out', 'signer.pem')
      const trust = ['-CAfile', 'signer.pem', '-purpose', 'any', '-partial_chain']
      const args = ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', 'cms.der', '-content', 'signed.bin', '-out', 'out.bin']
      const said = spawnSync('openssl', [...args, ...trust], { encoding: 'utf8', cwd: work })
      expect(said.stderr).toContain('CAdES Verification successful')
    }
  })

  test.skipIf(missing(['pdftotext', '-v'], ['pdffonts', '-v']))('the appearance is text in an embedded subset font', () => {
    const said = run('pdftotext', path('two.pdf'), '-')
    expect(said).toContain('李组长')
    expect(said).toContain('证书指纹')
    expect(
      run('pdffonts', path('two.pdf'))
        .split('\n')
        .slice(2)
        .filter((line) => /\bno\s+(yes|no)\s+(yes|no)\s+\d+ +0$/.test(line)),
    ).toEqual([])
  })

  test('same input, clock and RSA key give the same bytes', async () => {
    expect(await signPdf(base.unsignedPdf, base.expert, base.signature)).toEqual(base.pdf)
    expect(await signWorkbook(base.unsignedWorkbook, base.expert, { time })).toEqual(base.workbook)
  })

  test.skipIf(missing(['qpdf', '--version']))('a file with cross-reference streams is signed in its own kind', async () => {
    writeFileSync(path('plain.pdf'), base.unsignedPdf)
    run('qpdf', '--object-streams=generate', '--newline-before-endstream', '--deterministic-id', path('plain.pdf'), path('streams.pdf'))
    const signed = await signPdf(new Uint8Array(readFileSync(path('streams.pdf'))), base.expert, base.signature)
    writeFileSync(path('streams-signed.pdf'), signed)
    expect(run('qpdf', '--check', path('streams-signed.pdf'))).toContain('No syntax or stream encoding errors')
    expect((await verifyPdf(signed, plainDigests, wholeFont(signatureFont))).reasons).toEqual([])
  })
})

describe('workbook signatures', () => {
  test('a further signature leaves the earlier ones valid', async () => {
    const report = await verifyWorkbook(new Uint8Array(readFileSync(path('four.xlsx'))))
    expect([report.reasons, report.signatures.map(({ intact, covered }) => intact && covered)]).toEqual([[], [true, true, true, true]])
  })

  const references = ['http://www.w3.org/2000/09/xmldsig#:Object', 'http://uri.etsi.org/01903/v1.3.2#:SignedProperties']
  const idFlags = references.flatMap((name) => ['--id-attr:Id', name])

  test.skipIf(missing(['xmlsec1', '--version'], ['unzip', '-v']))('xmlsec1 verifies value and references, RSA and P-256', () => {
    for (const [file, count] of [
      ['one.xlsx', 1],
      ['p256.xlsx', 1],
      ['two.xlsx', 2],
      ['four.xlsx', 4],
    ] as const) {
      const folder = path(`${file}.d`)
      mkdirSync(folder)
      run('unzip', '-qo', path(file), '-d', folder)
      for (let number = 1; number <= count; number++) {
        const part = join(folder, `_xmlsignatures/sig${number}.xml`)
        const said = spawnSync(
          'xmlsec1',
          ['--verify', '--insecure', '--ignore-manifests', '--enabled-key-data', 'x509', ...idFlags, part],
          { encoding: 'utf8' },
        )
        expect(said.stdout + said.stderr).toContain('SignedInfo References (ok/all): 3/3')
        expect(said.status).toBe(0)
      }
    }
  })

  test.skipIf(missing(['soffice', '--version'], ['/usr/bin/python3', '--version']))(
    'LibreOffice finds the signatures valid, of one signer and of two, three and four, RSA and P-256',
    () => {
      const script = fileURLToPath(new URL('officeSignatures.py', import.meta.url))
      const files = ['one.xlsx', 'p256.xlsx', 'two.xlsx', 'three.xlsx', 'four.xlsx'].map(path)
      const lines = run('/usr/bin/python3', script, ...files)
        .trim()
        .split('\n')
      expect(lines.map((line) => JSON.parse(line))).toEqual([1, 1, 2, 3, 4].map((count) => Array(count).fill(true)))
    },
  )
})

describe.skipIf(missing(['openssl', 'version']))('PKCS#12', () => {
  const passphrase = '密码 pass'
  const now = new Date('2026-11-23T00:00:00Z')

  test('openssl opens what we write, AES-256 and PBKDF2 throughout', async () => {
    for (const algorithm of ['rsa3072', 'p256'] as const) {
      const made = await createIdentity({ name: '李四', unit: '示例大学', algorithm, passphrase, now })
      if (!made.ok) throw new Error(made.faults[0]?.code)
      writeFileSync(path('own.p12'), made.value.p12)
      const said = spawnSync(
        'openssl',
        ['pkcs12', '-in', path('own.p12'), '-info', '-passin', `pass:${passphrase}`, '-passout', 'pass:out'],
        { encoding: 'utf8' },
      )
      expect(said.status).toBe(0)
      expect(said.stderr.match(/PBES2, PBKDF2, AES-256-CBC, Iteration 600000, PRF hmacWithSHA256/g)).toHaveLength(2)
    }
  })

  test('we open what openssl writes, new and old, with the chain in order', async () => {
    const extensions = 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign\n'
    writeFileSync(path('ca.ext'), extensions)
    const ca = [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      'ca.key',
      '-out',
      'ca.pem',
      '-days',
      '4000',
      '-subj',
      '/CN=Office CA',
    ]
    run('openssl', ...ca, '-addext', 'basicConstraints=critical,CA:TRUE')
    run(
      'openssl',
      'req',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      'leaf.key',
      '-out',
      'leaf.csr',
      '-utf8',
      '-subj',
      '/O=外部大学A/CN=专家甲',
    )
    run(
      'openssl',
      'x509',
      '-req',
      '-in',
      'leaf.csr',
      '-CA',
      'ca.pem',
      '-CAkey',
      'ca.key',
      '-CAcreateserial',
      '-days',
      '3000',
      '-out',
      'leaf.pem',
    )
    const bundle = ['pkcs12', '-export', '-inkey', 'leaf.key', '-in', 'leaf.pem', '-certfile', 'ca.pem', '-passout', `pass:${passphrase}`]
    run('openssl', ...bundle, '-out', 'new.p12')
    run('openssl', ...bundle, '-legacy', '-out', 'old.p12')
    for (const file of ['new.p12', 'old.p12']) {
      const bytes = new Uint8Array(readFileSync(path(file)))
      const opened = await inspectIdentity(bytes, passphrase)
      expect(opened.ok && [opened.value.signer.name, opened.value.signer.unit, opened.value.signer.chain?.length]).toEqual([
        '专家甲',
        '外部大学A',
        1,
      ])
      expect(await openIdentity(bytes, 'wrong', now)).toEqual({ ok: false, faults: [{ code: 'identity.passphrase' }] })
      const signed = opened.ok && (await signPdf(base.unsignedPdf, opened.value.signer, base.signature))
      expect(
        signed && (await verifyPdf(signed, plainDigests, wholeFont(signatureFont))).signatures[0]?.chain.map(({ name }) => name),
      ).toEqual(['Office CA'])
    }
  })

  test('a signer whose certificate the given authority issued is trusted by chain', async () => {
    const opened = await inspectIdentity(new Uint8Array(readFileSync(path('new.p12'))), passphrase)
    if (!opened.ok) throw new Error(opened.faults[0]?.code)
    const { signer } = opened.value
    // The example was locked before today, when openssl made the certificate.
    const lockedAt = new Date(Date.now() + 60_000).toISOString().replace(/\.\d+Z$/, 'Z')
    const printed = await print(
      { ...base.result, lockedAt, expert: { ...base.result.expert, fingerprint: signer.fingerprint } },
      base.standard,
    )
    writeFileSync(path('issued.pdf'), await signPdf(printed.pdf, signer, { ...base.signature, ...printed.signature }))
    const seen = async (trust: readonly string[]) => {
      const verified = await verifyFiles([path('issued.pdf')], { trust })
      return verified.ok ? [verified.value[0]?.verdict, verified.value[0]?.signatures[0]?.trusted] : verified.faults
    }
    expect(await seen([path('ca.pem')])).toEqual(['accepted', 'chain'])
    expect(await seen([path('leaf.pem')])).toEqual(['accepted', 'given'])
    expect(await seen([])).toEqual(['accepted', 'unknown'])
  })
})
