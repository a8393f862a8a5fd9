import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { decryptFile, isEncrypted } from '#services/encrypted/decrypt.ts'
import { encryptFile } from '#services/encrypted/encrypt.ts'
import { unwrapKey, wrapKey } from '#services/encrypted/keyWrap.ts'
import { openFor } from '#services/encrypted/openFor.ts'
import { writeStreamSafely } from '#services/files/write.ts'
import { createIdentity, openKeyFile } from '#services/identity/index.ts'
import type { KeyFile } from '#services/identity/pkcs12.ts'
import { type Certificate, readCertificate } from '#shared/signature/certificate.ts'
import { must } from '../office/offices.ts'
import { temporaryFolder } from '../vault/bag.ts'

const now = new Date('2026-09-10T08:00:00+08:00')

test('a key is wrapped as RFC 3394 § 4.6 says, and only its own key unwraps it', () => {
  const by = Buffer.from('000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F', 'hex')
  const key = Buffer.from('00112233445566778899AABBCCDDEEFF000102030405060708090A0B0C0D0E0F', 'hex')
  const wrapped = wrapKey(by, key)
  expect(wrapped.toString('hex').toUpperCase()).toBe('28C9F404C4B810F4CBCCB35CFB87F8263F5786E2D80ED326CBC7F0E71A99F43BFB988B9B7A02DD21')
  expect(unwrapKey(by, wrapped)).toEqual(key)
  expect(unwrapKey(Buffer.alloc(32), wrapped)).toBeUndefined()
})

describe('a file encrypted for persons', () => {
  interface Person {
    readonly key: KeyFile
    readonly p12: Uint8Array
    readonly certificate: Certificate
  }
  let [rsa, ec, stranger]: Person[] = []
  let folder: string
  const content = Buffer.from('材料包内容'.repeat(400_000))

  async function person(name: string, algorithm: 'rsa3072' | 'p256'): Promise<Person> {
    const made = must(await createIdentity({ name, unit: '某大学', algorithm, passphrase: 'x', now }))
    const certificate = await readCertificate(made.signer.certificate)
    return { key: must(openKeyFile(made.p12, 'x')), p12: made.p12, certificate: certificate! }
  }
  beforeAll(async () => {
    ;[rsa, ec, stranger] = [await person('甲', 'rsa3072'), await person('乙', 'p256'), await person('丙', 'p256')]
    folder = temporaryFolder()
    writeFileSync(join(folder, 'plain'), content)
    const to = [rsa.certificate, ec.certificate]
    must(await writeStreamSafely(join(folder, 'sealed'), (sink) => encryptFile(join(folder, 'plain'), to, sink)))
  }, 60_000)
  const copy = (name: string) => {
    copyFileSync(join(folder, 'sealed'), join(folder, name))
    return join(folder, name)
  }

  test('opens for each of them, and for nobody else', async () => {
    expect(await isEncrypted(join(folder, 'sealed'))).toEqual({ ok: true, value: true })
    expect(await isEncrypted(join(folder, 'plain'))).toEqual({ ok: true, value: false })
    for (const [at, { key }] of [rsa!, ec!].entries()) {
      expect(await decryptFile(join(folder, 'sealed'), join(folder, `open${at}`), key)).toMatchObject({ ok: true })
      expect(readFileSync(join(folder, `open${at}`)).equals(content)).toBe(true)
    }
    expect(await decryptFile(join(folder, 'sealed'), join(folder, 'none'), stranger!.key)).toMatchObject({
      faults: [{ code: 'encrypted.notForYou', want: '2' }],
    })
    expect(readdirSync(folder)).not.toContain('none')
  })

  test('cut or altered anywhere it opens for nobody, and nothing is left', async () => {
    const whole = readFileSync(join(folder, 'sealed'))
    const before = readdirSync(folder).length
    for (const length of [0, 5, 100, 2000, whole.length - 1]) {
      truncateSync(copy('cut'), length)
      const faults = [{ code: 'encrypted.damaged' }]
      expect(await decryptFile(join(folder, 'cut'), join(folder, 'out'), ec!.key)).toMatchObject({ ok: false, faults })
    }
    // the frame, both recipients, the content at both ends, the tag
    for (const at of [30, 200, 1200, 3000, whole.length - 1_000_000, whole.length - 20, whole.length - 1]) {
      const altered = Buffer.from(whole)
      altered[at] = altered[at]! ^ 1
      writeFileSync(join(folder, 'cut'), altered)
      // an entry of somebody else may be altered: what opens is the content all the same
      const opened = await decryptFile(join(folder, 'cut'), join(folder, 'out'), ec!.key, { force: true })
      if (opened.ok) expect(readFileSync(join(folder, 'out')).equals(content), `byte ${at}`).toBe(true)
      else expect(opened.faults[0]?.code, `byte ${at}`).toMatch(/^encrypted\./)
    }
    for (const at of [3000, whole.length - 20, whole.length - 1]) {
      const altered = Buffer.from(whole)
      altered[at] = altered[at]! ^ 1
      writeFileSync(join(folder, 'cut'), altered)
      const out = join(folder, `never${at}`)
      expect(await decryptFile(join(folder, 'cut'), out, ec!.key)).toMatchObject({ faults: [{ code: 'encrypted.altered' }] })
    }
    expect(readdirSync(folder).filter((name) => /never|part/.test(name))).toEqual([])
    expect(readdirSync(folder).length).toBeLessThanOrEqual(before + 2)
  })

  test('opened for a person it lies in their folder, once', async () => {
    const own = join(folder, 'own', 'p1')
    const first = must(await openFor(ec!.key, join(folder, 'sealed'), own))
    expect(first).toMatch(/own\/p1\/sealed-[0-9a-f]{12}\.ticplan$/)
    expect(readFileSync(first).equals(content)).toBe(true)
    writeFileSync(first, content.subarray(0, 10))
    expect(must(await openFor(ec!.key, join(folder, 'sealed'), own))).toBe(first)
    expect(readFileSync(first).equals(content)).toBe(true)
    expect(await openFor(stranger!.key, copy('again'), join(folder, 'other'))).toMatchObject({ faults: [{ code: 'encrypted.notForYou' }] })
    expect(readdirSync(own)).toHaveLength(1)
  })

  test('cancelled it leaves nothing', async () => {
    const stop = new AbortController()
    const onProgress = () => stop.abort(new Error('stopped'))
    await expect(decryptFile(join(folder, 'sealed'), join(folder, 'half'), ec!.key, { signal: stop.signal, onProgress })).rejects.toThrow(
      'stopped',
    )
    expect(readdirSync(folder).filter((name) => name.includes('half'))).toEqual([])
  })

  const lacks = spawnSync('openssl', ['version']).error !== undefined
  test.skipIf(lacks)('openssl opens it with either key, and we open what openssl encrypts', async () => {
    for (const [name, { p12, certificate }] of [['rsa', rsa!] as const, ['ec', ec!] as const]) {
      writeFileSync(join(folder, `${name}.p12`), p12)
      const run = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
      run('pkcs12', '-in', `${name}.p12`, '-nodes', '-out', `${name}.pem`, '-passin', 'pass:x')
      run('cms', '-decrypt', '-binary', '-inform', 'DER', '-in', 'sealed', '-recip', `${name}.pem`, '-out', `${name}.out`)
      expect(readFileSync(join(folder, `${name}.out`)).equals(content)).toBe(true)
      writeFileSync(join(folder, `${name}.der`), certificate.der)
      const own =
        name === 'rsa'
          ? ['-keyopt', 'rsa_padding_mode:oaep', '-keyopt', 'rsa_oaep_md:sha256']
          : ['-keyopt', 'ecdh_kdf_md:sha256', '-aes256-wrap']
      const recipient = ['-recip', `${name}.pem`, ...own]
      run('cms', '-encrypt', '-binary', '-aes-256-gcm', '-outform', 'DER', '-in', 'plain', '-out', `${name}.cms`, ...recipient)
      const opened = await decryptFile(join(folder, `${name}.cms`), join(folder, `${name}.ours`), name === 'rsa' ? rsa!.key : ec!.key)
      expect(opened, name).toMatchObject({ ok: true })
      expect(readFileSync(join(folder, `${name}.ours`)).equals(content)).toBe(true)
    }
  })
})
