import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openIdentity } from '#services/identity/index.ts'
import { signPdf } from '#shared/signature/pdf/sign.ts'
import { clean, print } from '../corpus/clean.ts'
import { isBuilt, ticReview } from './command.ts'

const work = mkdtempSync(join(tmpdir(), 'tic-office-'))
const at = (name: string) => join(work, name)
afterAll(() => rmSync(work, { recursive: true, force: true }))
const has = (...tools: readonly string[]) => tools.every((tool) => spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0)
const run = (tool: string, ...args: readonly string[]) => {
  const { stdout, stderr, status } = spawnSync(tool, args, { encoding: 'utf8', cwd: work })
  return { said: `${stdout}${stderr}`, status }
}
const tic = async (...args: readonly string[]) => {
  const { code, out, err } = await ticReview([...args, '--json'])
  if (code !== 0) throw new Error(`${args.join(' ')}: ${code} ${err}`)
  return JSON.parse(out.trim().split('\n').at(-1) ?? '{}') as Record<string, string>
}

/** An office and an expert by the command alone; openssl, NSS (pdfsig) and our verifier follow the chain from the expert to the root. */
describe.skipIf(!isBuilt || !has('openssl'))('an issuing office', () => {
  let root: Record<string, string>
  beforeAll(async () => {
    writeFileSync(at('office.txt'), '机构口令2026\n')
    writeFileSync(at('expert.txt'), '专家口令2026\n')
    const office = ['--passphrase-file', at('office.txt')]
    const expert = ['--passphrase-file', at('expert.txt')]
    const { name, unit } = (await clean()).result.expert
    root = await tic('identity', 'office', 'new', at('office'), '--name', '某科学技术厅', ...office)
    await tic('identity', 'new', '--name', name, '--unit', unit, '--out', at('own.p12'), '--algorithm', 'p256', ...expert)
    await tic('identity', 'card', at('own.p12'), '--out', at('own.ticcard'), ...expert)
    const issue = ['identity', 'office', 'issue', at('office'), ...office]
    await tic(...issue, '--card', at('own.ticcard'), '--role', '组员', '--from', '2026-09-01', '--out', at('own.pem'))
    await tic(...issue, '--name', '李某', '--unit', '某院', '--key-passphrase-file', at('expert.txt'), '--out', at('li.p12'))
    await tic('identity', 'adopt', at('own.p12'), '--certificate', at('own.pem'), '--out', at('issued.p12'), ...expert)
    const signer = await openIdentity(new Uint8Array(readFileSync(at('issued.p12'))), '专家口令2026', new Date())
    if (!signer.ok) throw new Error(signer.faults[0]?.code)
    const base = await clean()
    const result = { ...base.result, expert: { ...base.result.expert, fingerprint: signer.value.fingerprint } }
    const printed = await print(result, base.standard)
    writeFileSync(at('r.pdf'), await signPdf(printed.pdf, signer.value, { ...base.signature, ...printed.signature }))
  }, 120_000)

  test('openssl follows the chain of a card’s certificate and of a new key file', () => {
    expect(run('openssl', 'verify', '-CAfile', 'office/root.pem', 'own.pem')).toMatchObject({ said: 'own.pem: OK\n', status: 0 })
    run('openssl', 'pkcs12', '-in', 'li.p12', '-clcerts', '-nokeys', '-out', 'li.pem', '-passin', 'file:expert.txt')
    expect(run('openssl', 'verify', '-x509_strict', '-CAfile', 'office/root.pem', 'li.pem')).toMatchObject({ said: 'li.pem: OK\n' })
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'k', '-out', 'other.pem', '-subj', '/CN=x'], {
      cwd: work,
      stdio: 'ignore',
    })
    expect(run('openssl', 'verify', '-CAfile', 'other.pem', 'li.pem').status).not.toBe(0)
    expect(run('openssl', 'x509', '-in', 'own.pem', '-noout', '-subject', '-nameopt', 'utf8,sep_comma_plus').said).toContain('title=组员')
  })

  test('the PDF signature carries the chain, so that openssl verifies it by the root alone', () => {
    const pdf = readFileSync(at('r.pdf'))
    const [, a = 0, b = 0, c = 0, d = 0] = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\s*\]/.exec(pdf.toString('latin1'))?.map(Number) ?? []
    writeFileSync(at('content'), Buffer.concat([pdf.subarray(a, a + b), pdf.subarray(c, c + d)]))
    const hex = pdf
      .subarray(a + b, c)
      .toString('latin1')
      .replace(/[<>]/g, '')
    writeFileSync(at('cms'), Buffer.from(hex, 'hex'))
    const verify = [
      'cms',
      '-verify',
      '-binary',
      '-inform',
      'DER',
      '-in',
      'cms',
      '-content',
      'content',
      '-purpose',
      'any',
      '-out',
      '/dev/null',
    ]
    expect(run('openssl', ...verify, '-CAfile', 'office/root.pem')).toMatchObject({ status: 0 })
    expect(run('openssl', ...verify, '-CAfile', 'other.pem').status).not.toBe(0)
  })

  test.skipIf(!has('pdfsig', 'certutil'))('pdfsig trusts the signature where the root is trusted', () => {
    mkdirSync(at('nss'))
    run('certutil', '-N', '-d', 'sql:nss', '--empty-password')
    expect(run('pdfsig', '-nssdir', 'sql:nss', 'r.pdf').said).not.toContain('Certificate is Trusted.')
    run('certutil', '-A', '-d', 'sql:nss', '-n', 'root', '-t', 'C,C,C', '-i', 'office/root.pem')
    expect(run('pdfsig', '-nssdir', 'sql:nss', 'r.pdf').said).toContain('Certificate is Trusted.')
  })

  test('the command tells the chain, lists what was issued, and publishes it', async () => {
    const alone = await ticReview(['verify', at('r.pdf')])
    expect(alone.out).toContain('证书注明由 某科学技术厅 签发，有效期 2026-09-01 至')
    expect(alone.out).toContain('证书载明的角色：组员')
    const given = await ticReview(['verify', at('r.pdf'), '--trust', at('office/root.pem'), '--json'])
    expect(JSON.parse(given.out).signatures[0]).toMatchObject({
      trusted: 'chain',
      certificate: { issuer: '某科学技术厅', root: { fingerprint: root.fingerprint, given: true } },
    })
    const listed = (await ticReview(['identity', 'office', 'list', at('office'), '--json'])).out.trim().split('\n')
    expect(listed.map((line) => JSON.parse(line).state)).toEqual(['valid', 'valid'])
    const office = ['--passphrase-file', at('office.txt')]
    const { fingerprint = '' } = JSON.parse(listed[1] ?? '{}')
    const withdraw = ['identity', 'office', 'withdraw', at('office'), '--fingerprint', fingerprint.slice(0, 12), '--reason', '离职']
    expect(await tic(...withdraw, ...office)).toMatchObject({ name: '李某' })
    const published = await tic('identity', 'office', 'publish', at('office'), '--out', at('office.ticoffice'), ...office)
    expect(published).toMatchObject({ issued: 1, withdrawn: 1, fingerprint: root.fingerprint })
    expect((await ticReview(['identity', 'office', 'issue', at('office'), '--out', at('x.pem'), ...office])).code).toBe(2)
  })
})
