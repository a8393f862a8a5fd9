import { execFileSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { samplePackage } from '../fixtures/packages.ts'
import { isBuilt, ticReview } from './command.ts'

const openssl = (...args: readonly string[]) =>
  execFileSync('openssl', args, { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 64 * 1024 ** 2 })

/** One signed result handed in unseen, by both kinds of keys, judged by openssl. */
describe.skipIf(!isBuilt).each(['rsa3072', 'p256'] as const)('a sealed result for a leader with %s', (algorithm) => {
  const root = mkdtempSync(join(tmpdir(), 'seal-'))
  const passphrase = join(root, 'passphrase')
  const leader = join(root, 'leader.p12')
  const certificate = join(root, 'leader.pem')
  const key = join(root, 'leader.key')
  const stick = join(root, 'stick')
  let signed: string
  let answer: { readonly envelope: string; readonly commitment: string; readonly checkCode: string }
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  const made = async (file: string, name: string, kind: string) => {
    const more = ['--unit', '外部大学A', '--out', file, '--passphrase-file', passphrase, '--algorithm', kind]
    expect((await ticReview(['identity', 'new', '--name', name, ...more])).code).toBe(0)
  }
  const open = (file: string, out: string, identity = leader) =>
    ticReview(['open', file, '--identity', identity, '--passphrase-file', passphrase, '--out', out, '--json'])

  beforeAll(async () => {
    const task = await samplePackage('rare-earth', 'performance')
    writeFileSync(passphrase, 'five words of a passphrase\n')
    mkdirSync(stick)
    await made(leader, '组长', algorithm)
    const pass = ['-passin', `file:${passphrase}`, '-nodes']
    openssl('pkcs12', '-in', leader, '-nokeys', '-clcerts', '-out', certificate, ...pass)
    openssl('pkcs12', '-in', leader, '-nocerts', '-out', key, ...pass)
    const own = join(root, 'expert.p12')
    await made(own, '专家乙', 'p256')
    const answers = new URL('../../resources/samples/rare-earth/answers-performance-W02.json', import.meta.url).pathname
    const out = join(root, 'signed')
    mkdirSync(out)
    const review = ['review', task, '--answers', answers, '--identity', own, '--passphrase-file', passphrase, '--out', out]
    expect((await ticReview(review)).code).toBe(0)
    signed = join(out, readdirSync(out).find((name) => name.endsWith('.pdf'))!)
    const sealed = await ticReview(['seal', signed, '--to', certificate, '--out', stick, '--json'])
    expect(sealed.code, sealed.err).toBe(0)
    answer = JSON.parse(sealed.out)
  }, 120_000)

  test('the commitment tells who and which result, and no mark', () => {
    const commitment = JSON.parse(readFileSync(answer.commitment, 'utf8'))
    expect(commitment).toMatchObject({ expert: { id: 'W02', name: '专家乙' }, revision: 1, checkCode: answer.checkCode })
    expect(Object.keys(commitment)).not.toContain('totals')
    expect(new X509Certificate(readFileSync(certificate)).subject).toContain('组长')
  })

  test('openssl decrypts it to the same bytes, and names AES-256', () => {
    const opened = openssl('cms', '-decrypt', '-inform', 'DER', '-binary', '-in', answer.envelope, '-inkey', key, '-recip', certificate)
    expect(opened.equals(readFileSync(signed))).toBe(true)
    expect(openssl('cms', '-cmsout', '-print', '-inform', 'DER', '-in', answer.envelope).toString()).toContain('aes-256-cbc')
  })

  test('the leader opens it, another person does not', async () => {
    const out = join(root, 'opened')
    mkdirSync(out)
    const opened = await open(answer.envelope, out)
    expect(opened.code, opened.err).toBe(0)
    expect(readFileSync(JSON.parse(opened.out).file).equals(readFileSync(signed))).toBe(true)
    const other = join(root, 'other.p12')
    await made(other, '秘书', algorithm)
    expect(await open(answer.envelope, join(root, 'signed', '..'), other)).toMatchObject({ code: 1 })
  })

  test('a changed envelope, a changed commitment and an exchanged result are refused, and nothing is written', async () => {
    const out = join(root, 'refused')
    mkdirSync(out)
    const changed = join(root, 'changed.p7m')
    const bytes = readFileSync(answer.envelope)
    bytes[bytes.length - 20]! ^= 1
    writeFileSync(changed, bytes)
    const commitment = readFileSync(answer.commitment, 'utf8')
    writeFileSync(join(root, 'changed.commitment.json'), commitment)
    expect((await open(changed, out)).err).toContain('密封件与承诺文件不符')
    writeFileSync(join(root, 'changed.commitment.json'), commitment.replace('"revision":1', '"revision": 1'))
    expect((await open(changed, out)).err).toContain('不是承诺文件')
    const exchanged = openssl('cms', '-encrypt', '-aes-256-cbc', '-binary', '-in', passphrase, '-outform', 'DER', certificate)
    writeFileSync(changed, exchanged)
    const digest = execFileSync('sha256sum', [changed]).toString().slice(0, 64)
    const fields = JSON.parse(commitment)
    writeFileSync(join(root, 'changed.commitment.json'), commitment.replace(fields.envelopeSha256, digest))
    expect((await open(changed, out)).code).toBe(1)
    expect(readdirSync(out)).toEqual([])
    expect(existsSync(answer.envelope)).toBe(true)
  })

  test('what does not verify is not sealed', async () => {
    const refused = await ticReview(['seal', passphrase, '--to', certificate, '--out', stick])
    expect([refused.code, refused.err.includes('没有密封')]).toEqual([1, true])
  })
})
