import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { inspectIdentity } from '#services/identity/index.ts'
import { utf8Text } from '#shared/signature/bytes.ts'
import { signWorkbook } from '#shared/signature/ooxml/sign.ts'
import { verifyWorkbook } from '#shared/signature/ooxml/verify.ts'
import { readZip } from '#shared/signature/ooxml/zip.ts'
import { readXml } from '#shared/signature/xml.ts'
import { clean, time } from '../corpus/clean.ts'

/** Issuer names of workbook signatures as a verifier in Java compares them with the certificate. */
const work = mkdtempSync(join(tmpdir(), 'tic-names-'))
const path = (name: string) => join(work, name)
afterAll(() => rmSync(work, { recursive: true, force: true }))

const lacking = ['openssl', 'java'].filter((tool) => spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0)
if (lacking.length > 0) console.warn(`skipped: ${lacking.join(', ')} not installed`)

const config = `[req]
distinguished_name=dn
prompt=no
utf8=yes
string_mask=utf8only
x509_extensions=ext
[dn]
C=CN
ST=内蒙古自治区
O="示例, 大学 + \\"引号\\" <a>; #b\\\\c=d"
OU=" 前后空格 "
CN=专家甲
emailAddress=a@b.cn
serialNumber=1234567
DC=example
UID=u01
title=教授
[ext]
keyUsage=critical,digitalSignature,nonRepudiation
basicConstraints=critical,CA:FALSE
`
const masks = { utf8: 'utf8only', bmp: 'MASK:0x0800', universal: 'MASK:0x0100', teletex: 'MASK:0x0004' }

test.skipIf(lacking.length > 0)('Java finds issuer and serial number equal, whatever the string types of the name', async () => {
  const { unsignedWorkbook } = await clean()
  const run = (tool: string, ...args: readonly string[]) =>
    execFileSync(tool, args, { encoding: 'utf8', cwd: work, stdio: ['ignore', 'pipe', 'pipe'] })
  const pairs: string[] = []
  for (const [kind, mask] of Object.entries(masks)) {
    // T61String as openssl writes it holds Latin-1 only.
    const text = config.replace('utf8only', mask)
    writeFileSync(path('req.cnf'), kind === 'teletex' ? text.replace(/[\u4e00-\u9fff]+/g, 'Müller') : text)
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', 'key.pem']
    run('openssl', 'req', '-x509', ...key, '-out', `${kind}.pem`, '-days', '900', '-utf8', '-config', 'req.cnf')
    run('openssl', 'pkcs12', '-export', '-inkey', 'key.pem', '-in', `${kind}.pem`, '-passout', 'pass:prairie', '-out', 'key.p12')
    const opened = await inspectIdentity(new Uint8Array(readFileSync(path('key.p12'))), 'prairie')
    if (!opened.ok) throw new Error(opened.faults[0]?.code)
    expect(opened.value.signer.name).toBe(kind === 'teletex' ? 'Müller' : '专家甲')
    const signed = await signWorkbook(unsignedWorkbook, opened.value.signer, { time })
    expect((await verifyWorkbook(signed)).reasons).toEqual([])
    const part = utf8Text(readZip(signed)!.get('_xmlsignatures/sig1.xml')!)!
    const field = (name: string) => readXml(new RegExp(`<${name}>[^<]*</${name}>`).exec(part)![0])!.text
    writeFileSync(path(`${kind}.txt`), `${field('X509IssuerName')}\n${field('X509SerialNumber')}\n`)
    pairs.push(path(`${kind}.pem`), path(`${kind}.txt`))
  }
  const program = fileURLToPath(new URL('IssuerNames.java', import.meta.url))
  expect(
    run('java', program, ...pairs)
      .trim()
      .split('\n'),
  ).toEqual(Array(4).fill('true true'))
})
