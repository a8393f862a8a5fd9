import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inspectIdentity } from '#services/identity/index.ts'

/** Key files as the programs of this machine write them; each is opened by openssl and by ours. */
const passphrase = '草原春风2026'
const ascii = 'prairie2026'
const work = mkdtempSync(join(tmpdir(), 'tic-keys-'))
const path = (name: string) => join(work, name)
afterAll(() => rmSync(work, { recursive: true, force: true }))

function lacks(tool: string): boolean {
  const isLacking = spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0
  if (isLacking) console.warn(`skipped: ${tool} not installed`)
  return isLacking
}
const run = (tool: string, ...args: readonly string[]) =>
  execFileSync(tool, args, {
    encoding: 'utf8',
    cwd: work,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
  })
const config = `[req]
distinguished_name=dn
prompt=no
utf8=yes
string_mask=utf8only
x509_extensions=ext
[dn]
C=CN
O=示例大学
CN=专家甲
[ext]
keyUsage=critical,digitalSignature,nonRepudiation
basicConstraints=critical,CA:FALSE
subjectKeyIdentifier=hash
`

async function opened(name: string, by = passphrase): Promise<string> {
  const file = await inspectIdentity(new Uint8Array(readFileSync(path(name))), by)
  return file.ok ? `${file.value.signer.algorithm} ${file.value.signer.name} ${file.value.signer.unit}` : String(file.faults[0]?.code)
}

describe.skipIf(lacks('openssl'))('key files of other programs', () => {
  beforeAll(() => {
    writeFileSync(path('utf8.cnf'), config)
    writeFileSync(path('bmp.cnf'), config.replace('utf8only', 'MASK:0x0800'))
    const make = (name: string, file: string, ...key: readonly string[]) =>
      run(
        'openssl',
        'req',
        '-x509',
        '-nodes',
        '-newkey',
        ...key,
        '-keyout',
        `${name}.key`,
        '-out',
        `${name}.crt`,
        '-days',
        '900',
        '-utf8',
        '-config',
        file,
      )
    make('rsa', 'utf8.cnf', 'rsa:2048')
    make('ec', 'utf8.cnf', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256')
    make('bmp', 'bmp.cnf', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256')
    for (const key of ['rsa', 'ec', 'bmp']) pack(`${key}.p12`, key)
  })

  function pack(name: string, key: string, ...options: readonly string[]) {
    run(
      'openssl',
      'pkcs12',
      '-export',
      '-inkey',
      `${key}.key`,
      '-in',
      `${key}.crt`,
      '-name',
      '专家甲',
      '-passout',
      `pass:${passphrase}`,
      '-out',
      name,
      ...options,
    )
  }

  test('OpenSSL: default, legacy, another MAC, no MAC, not encrypted, names in UTF-16', async () => {
    pack('legacy.p12', 'rsa', '-legacy')
    pack('mac384.p12', 'rsa', '-macalg', 'sha384')
    pack('nomac.p12', 'rsa', '-nomac')
    pack('plain.p12', 'rsa', '-keypbe', 'NONE', '-certpbe', 'NONE')
    for (const name of ['rsa', 'legacy', 'mac384', 'nomac', 'plain']) expect(await opened(`${name}.p12`)).toBe('rsa2048 专家甲 示例大学')
    for (const name of ['ec', 'bmp']) expect(await opened(`${name}.p12`)).toBe('p256 专家甲 示例大学')
    expect(await opened('nomac.p12', 'wrong')).toBe('identity.passphrase')
  })

  test.skipIf(lacks('certtool'))('GnuTLS: five ciphers', async () => {
    const to = [
      '--to-p12',
      '--load-privkey',
      'rsa.key',
      '--load-certificate',
      'rsa.crt',
      '--p12-name',
      '专家甲',
      '--password',
      passphrase,
      '--outder',
    ]
    for (const cipher of ['aes-128', 'aes-256', '3des', '3des-pkcs12', 'rc2-40']) {
      run('certtool', ...to, '--pkcs-cipher', cipher, '--outfile', `gnutls-${cipher}.p12`)
      expect(await opened(`gnutls-${cipher}.p12`)).toBe('rsa2048 专家甲 示例大学')
    }
  })

  test.skipIf(lacks('pk12util') || lacks('certutil'))(
    'NSS (Firefox, Thunderbird): BER with indefinite lengths, three ciphers',
    async () => {
      mkdirSync(path('nss'))
      run('certutil', '-N', '-d', 'sql:nss', '--empty-password')
      const by = ['-d', 'sql:nss', '-W', passphrase, '-K', '']
      run('pk12util', '-i', 'rsa.p12', ...by)
      const ciphers = {
        default: [],
        aes: ['-c', 'AES-256-CBC', '-C', 'AES-256-CBC', '-M', 'SHA-256'],
        '3des': ['-c', 'PKCS #12 V2 PBE With SHA-1 And 3KEY Triple DES-CBC', '-C', 'NONE'],
      }
      for (const [name, options] of Object.entries(ciphers)) {
        run('pk12util', '-o', `nss-${name}.p12`, '-n', '专家甲', ...by, ...options)
        expect([...readFileSync(path(`nss-${name}.p12`)).subarray(0, 2)]).toEqual([0x30, 0x80])
        expect(await opened(`nss-${name}.p12`)).toBe('rsa2048 专家甲 示例大学')
        expect(await opened(`nss-${name}.p12`, 'wrong')).toBe('identity.passphrase')
      }
    },
  )

  test.skipIf(lacks('keytool'))('Java: new and older form, and two keys in one store', async () => {
    const make = (file: string, alias: string, ...options: readonly string[]) =>
      run(
        'keytool',
        '-genkeypair',
        '-storetype',
        'PKCS12',
        '-keystore',
        file,
        '-storepass',
        ascii,
        '-alias',
        alias,
        '-dname',
        'CN=专家甲, O=示例大学, C=CN',
        '-validity',
        '900',
        ...options,
      )
    const p256 = ['-keyalg', 'EC', '-groupname', 'secp256r1']
    make('java.p12', 'one', '-keyalg', 'RSA', '-keysize', '3072')
    make('java-older.p12', 'one', '-J-Dkeystore.pkcs12.legacy', ...p256)
    expect(await opened('java.p12', ascii)).toBe('rsa3072 专家甲 示例大学')
    expect(await opened('java-older.p12', ascii)).toBe('p256 专家甲 示例大学')
    make('java.p12', 'two', ...p256)
    expect(await opened('java.p12', ascii)).toBe('identity.severalKeys')
  })
})
