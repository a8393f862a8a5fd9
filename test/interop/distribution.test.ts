import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAsar } from '../../scripts/asar.mjs'
import { fuseMark, standInDistribution } from './standInDistribution.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const sample = join(root, 'out/samples/rare-earth-visit.ticplan')

/** What `npm run dist` packs, built by electron-builder itself over a stand-in for Electron's program. */
describe.skipIf(process.platform !== 'linux')('the packed product', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tic-dist-'))
  const app = join(folder, 'out/linux-unpacked')
  const asar = join(app, 'resources/app.asar')
  let files: ReturnType<typeof readAsar> = []

  beforeAll(() => {
    if (!existsSync(sample)) execFileSync(process.execPath, ['scripts/samples.mjs'], { cwd: root })
    const electron = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')) as { version: string }
    standInDistribution(join(folder, 'electron'), electron.version)
    const builder = join(root, 'node_modules/electron-builder/out/cli/cli.js')
    const wish = [`-c.electronDist=${join(folder, 'electron')}`, `-c.directories.output=${join(folder, 'out')}`]
    const built = spawnSync(process.execPath, [builder, '--linux', 'dir', '--x64', '--publish', 'never', ...wish], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(built.status, built.stderr + built.stdout).toBe(0)
    files = readAsar(asar)
  }, 600_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('holds the built app, its data and what it runs on; no sources, tests or what only the page is built from', () => {
    const tops = [...new Set(files.map(({ path }) => path.split('/')[0]))].sort()
    expect(tops).toEqual(['LICENSE', 'node_modules', 'out', 'package.json', 'resources'])
    const out = [...new Set(files.filter(({ path }) => path.startsWith('out/')).map(({ path }) => path.split('/')[1]))].sort()
    expect(out).toEqual(['main', 'preload', 'renderer'])
    const packages = new Set(files.flatMap(({ path }) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []))
    for (const page of ['antd', 'echarts', 'dexie', 'i18next', 'react', 'react-dom', '@fontsource/noto-serif-sc', '@ant-design/icons'])
      expect(packages.has(page), page).toBe(false)
    for (const needed of ['zod', 'fflate', '@react-pdf/render', 'pdfkit', 'pdfjs-dist', 'exceljs', '@expo-google-fonts/noto-serif-sc'])
      expect(packages.has(needed), needed).toBe(true)
  })

  test('holds no native code of any system, and stays within its size', () => {
    const native = files.filter(({ path }) => /\.(node|dll|exe|so|dylib)$/i.test(path)).map(({ path }) => path)
    expect(native).toEqual([])
    expect(existsSync(`${asar}.unpacked`)).toBe(false)
    const bytes = files.reduce((sum, { size }) => sum + size, 0)
    expect(bytes / 1e6).toBeLessThan(190)
    expect(files.length).toBeLessThan(12_000)
    expect(files.filter(({ path }) => path.endsWith('.map'))).toEqual([])
  })

  test('its program is tic-review-desktop beside the command’s name, its fuses as configured, its languages two, the sample beside it', () => {
    const program = readFileSync(join(app, 'tic-review-desktop'))
    const at = program.indexOf(fuseMark) + fuseMark.length
    // run as node, cookie encryption, NODE_OPTIONS, --inspect, asar integrity, only from asar, browser snapshot, file: privileges, wasm traps
    expect(program.subarray(at + 2, at + 11).toString()).toBe('000011001')
    expect(readdirSync(join(app, 'locales')).sort()).toEqual(['en-US.pak', 'zh-CN.pak'])
    expect(readdirSync(join(app, 'resources/samples'))).toEqual(['rare-earth-visit.ticplan'])
    expect(readFileSync(join(app, 'resources/verify.html')).equals(readFileSync(join(root, 'out/verify/verify.html')))).toBe(true)
  })

  test('the licences list names what is packed and what the page is built from', () => {
    const bytes = files.find(({ path }) => path === 'out/renderer/licences.json')?.bytes
    const names = (JSON.parse(bytes?.toString('utf8') ?? '[]') as { name: string }[]).map(({ name }) => name)
    for (const name of ['antd', 'echarts', 'react-dom', 'zod', 'exceljs', '@fontsource/noto-serif-sc']) expect(names).toContain(name)
    for (const name of ['vitest', 'electron-builder', 'typescript']) expect(names).not.toContain(name)
  })

  test('the command made of it runs from its archive alone', () => {
    execFileSync(process.execPath, ['scripts/command.mjs', asar, folder], { cwd: root })
    const archive = readdirSync(folder).find((name) => name.endsWith('.tar.gz')) ?? ''
    execFileSync('tar', ['-xzf', archive], { cwd: folder })
    const command = join(folder, archive.replace('.tar.gz', ''), 'bin/tic-review.mjs')
    const inspected = spawnSync(process.execPath, [command, 'inspect', sample, '--json'], { cwd: tmpdir(), encoding: 'utf8' })
    expect(inspected.status, inspected.stderr).toBe(0)
    expect(JSON.parse(inspected.stdout)).toMatchObject({ verdict: 'ok' })
    // the embedded database is in the command's archive alone
    expect(files.filter(({ path }) => /^node_modules\/(@electric-sql|@rushstack|pg|umzug)\//.test(path))).toEqual([])
    const into = join(folder, 'results')
    const args = ['import', join(root, 'package.json'), '--task', sample, '--into', into, '--json']
    const imported = spawnSync(process.execPath, [command, ...args], { cwd: tmpdir(), encoding: 'utf8' })
    expect([imported.status, imported.stderr]).toEqual([1, ''])
    expect(JSON.parse(imported.stdout.trim().split('\n').at(-1) ?? '')).toMatchObject({ into, files: 1, refused: 1 })
    expect(existsSync(join(into, 'PG_VERSION'))).toBe(true)
  })
})
