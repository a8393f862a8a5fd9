import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createIdentity } from '#services/identity/index.ts'
import { checkPackage, packFolder } from '#services/vault/index.ts'
import { type Loose, samplePlan, sampleTask } from '../unit/vault/bag.ts'

const clock = '2026-11-23T08:00:00+08:00'
const work = mkdtempSync(join(tmpdir(), 'tic-interop-'))
const packed = join(work, 'p.ticplan')
const unpacked = join(work, 'unpacked')
const bag = join(unpacked, sampleTask().package.id)
const checker = fileURLToPath(new URL('bagit.py', import.meta.url))
afterAll(() => rmSync(work, { recursive: true, force: true }))

function missing(...tools: string[]): string | undefined {
  const lacking = tools.filter((tool) => spawnSync(tool, ['--version']).error !== undefined)
  if (lacking.length > 0) console.warn(`skipped: ${lacking.join(', ')} not installed`)
  return lacking.length > 0 ? lacking.join(', ') : undefined
}

const run = (tool: string, ...args: string[]) => execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

async function codes(file: string): Promise<readonly string[]> {
  const report = await checkPackage(file)
  if (!report.ok) throw new Error(report.faults[0]?.code)
  return report.value.faults.map((fault) => fault.code)
}

/** A folder to pack, with a few bytes for each document. */
function prepare(name: string, plan: Loose): string {
  const folder = join(work, name)
  const files = new Map<string, string | Buffer>([
    ['plan.json', JSON.stringify(plan)],
    ['task.json', JSON.stringify(sampleTask())],
  ])
  for (const document of plan.documents) files.set(document.path, Buffer.alloc(3000, document.id))
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  return folder
}

beforeAll(async () => {
  const folder = prepare('folder', samplePlan())
  const identity = await createIdentity({ name: '秘书甲', unit: '示例评审服务处', algorithm: 'p256', passphrase: 'x', now: new Date() })
  if (!identity.ok) throw new Error(identity.faults[0]?.code)
  const done = await packFolder(folder, packed, { clock, signer: identity.value.signer })
  if (!done.ok) throw new Error(done.faults[0]?.code)
})

describe.skipIf(missing('unzip'))('after unzip', () => {
  beforeAll(() => {
    run('unzip', '-tq', packed)
    run('unzip', '-q', packed, '-d', unpacked)
  })

  test.skipIf(missing('sha256sum'))('sha256sum -c agrees with both manifests', () => {
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
      expect(execFileSync('sha256sum', ['--strict', '-c', manifest], { cwd: bag, encoding: 'utf8' })).not.toContain('FAILED')
  })

  test.skipIf(missing('python3'))('a BagIt validator finds nothing', () => {
    expect(run('python3', checker, bag).trim()).toBe('')
  })

  test.skipIf(missing('openssl'))('openssl cms -verify agrees with the signature', () => {
    const args = ['cms', '-verify', '-binary', '-noverify', '-inform', 'DER', '-in', join(bag, 'signature.p7s')]
    const verified = spawnSync('openssl', [...args, '-content', join(bag, 'tagmanifest-sha256.txt'), '-out', '/dev/null'], {
      encoding: 'utf8',
    })
    expect(verified.stderr).toMatch(/successful/i)
    const other = spawnSync('openssl', [...args, '-content', join(bag, 'bagit.txt'), '-out', '/dev/null'], { encoding: 'utf8' })
    expect(other.stderr).toMatch(/failure|error/i)
  })

  test.skipIf(missing('openssl'))('a package signed by openssl is accepted', async () => {
    const [key, cert] = [join(work, 'k.pem'), join(work, 'c.pem')]
    run('openssl', 'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, '-subj', '/CN=office', '-days', '9')
    const content = join(bag, 'tagmanifest-sha256.txt')
    run(
      'openssl',
      'cms',
      '-sign',
      '-binary',
      '-in',
      content,
      '-signer',
      cert,
      '-inkey',
      key,
      '-md',
      'sha256',
      '-outform',
      'DER',
      '-out',
      join(bag, 'signature.p7s'),
    )
    const file = join(work, 'office.ticplan')
    python(`z = zipfile.ZipFile(${JSON.stringify(file)}, 'w', zipfile.ZIP_DEFLATED)`, 'add(z)', 'z.close()')
    const report = await checkPackage(file)
    expect(report.ok && report.value.faults).toEqual([])
    expect(report.ok && report.value.package?.signature).toMatchObject({ state: 'untrusted', name: 'office' })
  })

  describe.skipIf(missing('python3'))('packed again by Python', () => {
    const variants: Readonly<Record<string, (file: string) => string[]>> = {
      'stored, with folder entries': (file) => [`z = zipfile.ZipFile(${file}, 'w')`, 'add(z, True)', 'z.close()'],
      deflated: (file) => [`z = zipfile.ZipFile(${file}, 'w', zipfile.ZIP_DEFLATED)`, 'add(z)', 'z.close()'],
      'to a stream, with data descriptors': (file) => [
        'class S(io.RawIOBase):',
        '  def __init__(self, f): self.f = f',
        '  def writable(self): return True',
        '  def write(self, b): return self.f.write(b)',
        `z = zipfile.ZipFile(S(open(${file}, 'wb')), 'w', zipfile.ZIP_DEFLATED)`,
        'add(z, True)',
        'z.close()',
      ],
      'with ZIP64 forced in every local header': (file) => [
        `z = zipfile.ZipFile(${file}, 'w', zipfile.ZIP_DEFLATED)`,
        'for name, path in files():',
        "  with z.open(name, 'w', force_zip64=True) as out: out.write(open(path, 'rb').read())",
        'z.close()',
      ],
      'with ZIP64 data descriptors': (file) => [
        'class S(io.RawIOBase):',
        '  def __init__(self, f): self.f = f',
        '  def writable(self): return True',
        '  def write(self, b): return self.f.write(b)',
        `z = zipfile.ZipFile(S(open(${file}, 'wb')), 'w', zipfile.ZIP_DEFLATED)`,
        'for name, path in files():',
        "  with z.open(name, 'w', force_zip64=True) as out: out.write(open(path, 'rb').read())",
        'z.close()',
      ],
    }
    test.each(Object.keys(variants))('%s', async (variant) => {
      const file = join(work, `${variant.replaceAll(/[^a-zA-Z0-9]/g, '-')}.ticplan`)
      python(...(variants[variant]?.(JSON.stringify(file)) ?? []))
      expect(await codes(file)).toEqual([])
    })

    test('more than 65,535 files need ZIP64 end records', async () => {
      const file = join(work, 'many.ticplan')
      python(
        `z = zipfile.ZipFile(${JSON.stringify(file)}, 'w')`,
        'add(z)',
        `for at in range(66000): z.writestr(${JSON.stringify(`${sampleTask().package.id}/data/files/many/`)} + str(at), 'x')`,
        'z.close()',
      )
      expect(new Set(await codes(file))).toEqual(new Set(['bag.payload-extra', 'bag.oxum']))
    })
  })

  test.skipIf(missing('zip'))('ASCII names packed again by Info-ZIP, to a file and to a stream', async () => {
    const plain = join(work, 'ascii')
    const plan = samplePlan()
    for (const document of plan.documents) document.path = `files/${document.id}.${document.kind}`
    const source = prepare('ascii-folder', plan)
    await packFolder(source, `${plain}.ticplan`, { clock })
    run('unzip', '-q', `${plain}.ticplan`, '-d', plain)
    for (const [name, ...options] of [['plain'], ['bare', '-X'], ['folderless', '-D'], ['stored', '-0']] as const) {
      const file = join(work, `infozip-${name}.ticplan`)
      execFileSync('zip', ['-q', '-r', ...options, file, ...readdirSync(plain)], { cwd: plain })
      expect(await codes(file), name).toEqual([])
    }
    const streamed = join(work, 'infozip-stream.ticplan')
    execFileSync('sh', ['-c', 'zip -q -r - "$1" | cat > "$2"', 'sh', readdirSync(plain)[0] as string, streamed], { cwd: plain })
    expect(await codes(streamed)).toEqual([])
  })

  test.skipIf(missing('zip'))('Chinese names by Info-ZIP lack the UTF-8 mark and are refused for it', async () => {
    const file = join(work, 'infozip-unmarked.ticplan')
    execFileSync('zip', ['-q', '-r', file, ...readdirSync(unpacked)], { cwd: unpacked, env: { ...process.env, LC_ALL: 'C' } })
    expect(new Set(await codes(file))).toEqual(new Set(['zip.name-encoding']))
  })
})

/** Runs Python that packs the unpacked bag. */
function python(...lines: string[]): void {
  const script = [
    'import io, os, zipfile',
    `root = ${JSON.stringify(unpacked)}`,
    'def files():',
    '  for folder, folders, names in sorted(os.walk(root)):',
    '    for name in sorted(names):',
    '      path = os.path.join(folder, name)',
    '      yield os.path.relpath(path, root), path',
    'def add(z, folders=False):',
    '  if folders:',
    '    for folder, _, _ in sorted(os.walk(root)):',
    '      if folder != root: z.write(folder, os.path.relpath(folder, root))',
    '  for name, path in files(): z.write(path, name)',
    ...lines,
  ]
  execFileSync('python3', ['-c', script.join('\n')], { stdio: ['ignore', 'pipe', 'pipe'] })
}
