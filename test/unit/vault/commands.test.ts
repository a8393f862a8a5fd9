import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inspect } from '../../../electron/cli/inspect.ts'
import { pack } from '../../../electron/cli/pack.ts'
import { bagFiles, base, packageBytes, samplePlan, sampleTask, sha256, temporaryFile, temporaryFolder } from './bag.ts'
import { run } from './run.ts'

describe('inspect', () => {
  test('one object a file, in the order given, and the worst exit code', async () => {
    const good = temporaryFile(packageBytes())
    const bad = temporaryFile(packageBytes({}, undefined, { trailing: Buffer.from('x') }))
    const { code, json } = await run(inspect, 'inspect', good, bad, '/no/such', '--json')
    expect(code).toBe(3)
    expect(json.map(({ file, verdict, code: first }) => [file, verdict, first])).toEqual([
      [good, 'ok', undefined],
      [bad, 'refused', 'zip.trailing-bytes'],
      ['/no/such', 'refused', 'file.notFound'],
    ])
    expect(json[0].faults).toEqual([])
    const digest = sha256(bagFiles().get('tagmanifest-sha256.txt') as Buffer)
    expect(json[0].package).toEqual({ id: base, revision: 1, sha256: digest, signature: 'none' })
    expect(json[0].findings).toHaveLength(57)
    expect(json[0].findings[0]).toEqual({ rule: 'R01', outcome: 'pass', reads: ['centre.field'], documents: [] })
    expect(json[1].faults).toEqual([{ code: 'zip.trailing-bytes', got: '1' }])
    expect(json[1].findings).toEqual([])
    expect((await run(inspect, 'inspect', good, bad)).code).toBe(1)
    expect((await run(inspect, 'inspect', good)).code).toBe(0)
  })

  test('limits given are used, and have to be numbers', async () => {
    const file = temporaryFile(packageBytes())
    expect((await run(inspect, 'inspect', file, '--json', '--limit-entries', '3')).json[0].code).toBe('zip.too-many-entries')
    expect((await run(inspect, 'inspect', file, '--json', '--limit-bytes', '1000')).json[0].code).toBe('limit.package-bytes')
    expect((await run(inspect, 'inspect', file, '--limit-bytes', 'many')).code).toBe(2)
    expect((await run(inspect, 'inspect')).code).toBe(2)
  })

  test('people read words, the package, its signature and what the rules found', async () => {
    const { out } = await run(inspect, 'inspect', temporaryFile(packageBytes()))
    expect(out[0]).toMatch(/通过核验$/)
    expect(out[1]).toContain(base)
    expect(out[2]).toBe('  未签名')
    const refused = await run(inspect, 'inspect', temporaryFile(Buffer.from('x')))
    expect(refused.out[1]).toBe('  zip.not-a-zip 不是材料包文件（不是 ZIP），请确认选对了文件')
  })
})

describe('pack', () => {
  function folder(): string {
    const root = temporaryFolder()
    const files = new Map<string, string>([
      ['plan.json', JSON.stringify(samplePlan())],
      ['task.json', JSON.stringify(sampleTask())],
      ...samplePlan().documents.map((document: { readonly path: string }) => [document.path, document.path] as const),
    ])
    for (const [path, text] of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    return root
  }

  test('writes a package that inspect accepts', async () => {
    const out = join(temporaryFolder(), 'p.ticplan')
    const { code, json } = await run(pack, 'pack', folder(), '--out', out, '--json', '--clock', '2026-11-23T08:00:00+08:00')
    expect(code).toBe(0)
    expect(json).toEqual([{ file: out, sha256: expect.stringMatching(/^[0-9a-f]{64}$/), bytes: readFileSync(out).length, files: 31 }])
    expect((await run(inspect, 'inspect', out, '--json')).json[0].package.sha256).toBe(json[0].sha256)
  })

  test('exit codes: faults 1, wrong use 2, not there 3', async () => {
    const out = join(temporaryFolder(), 'p.ticplan')
    expect((await run(pack, 'pack', temporaryFolder(), '--out', out)).code).toBe(1)
    expect((await run(pack, 'pack', folder())).code).toBe(2)
    expect((await run(pack, 'pack', folder(), '--out', out, '--clock', 'now')).code).toBe(2)
    expect((await run(pack, 'pack', '/no/such', '--out', out)).code).toBe(3)
    expect((await run(pack, 'pack', folder(), '--out', '/no/such/p.ticplan')).code).toBe(3)
  })

  test('a file that is there already is not replaced unless asked', async () => {
    const out = join(temporaryFolder(), 'p.ticplan')
    writeFileSync(out, 'old')
    expect((await run(pack, 'pack', folder(), '--out', out)).code).toBe(2)
    expect(readFileSync(out, 'utf8')).toBe('old')
    expect((await run(pack, 'pack', folder(), '--out', out, '--force')).code).toBe(0)
  })
})
