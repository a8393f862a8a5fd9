import { existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyFiles } from '#services/verify/index.ts'
import { linesOf } from '#shared/verification/lines.ts'
import { firefoxPath } from '../../scripts/setup.mjs'
import { samplePackage } from '../fixtures/packages.ts'
import { type Firefox, startFirefox } from './firefox.ts'
import { pageFile } from './verifierInChromium.ts'

const program = firefoxPath()
const canRun = existsSync(pageFile) && program !== undefined
if (!canRun) console.log('skipped: verify.html is not built (npm run build), or there is no Firefox')
const signed = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))

describe.skipIf(!canRun)('the verifier page in Firefox', () => {
  const root = mkdtempSync(join(tmpdir(), 'tic-firefox-files-'))
  let firefox: Firefox

  beforeAll(async () => {
    firefox = await startFirefox(program!)
    await firefox.open(pathToFileURL(pageFile).href)
    if ((await firefox.ask('document.documentElement.lang')) !== 'zh-CN') await firefox.ask("document.querySelector('#language').click()")
  })
  afterAll(async () => {
    await firefox?.close()
    rmSync(root, { recursive: true, force: true })
  })

  test('opened from its file, it says of signed, altered and foreign files what the command says', async () => {
    const [huge, empty] = [join(root, 'huge.pdf'), join(root, 'empty.xlsx')]
    writeFileSync(huge, '%PDF-1.7\n')
    truncateSync(huge, 2 ** 31)
    writeFileSync(empty, '')
    const pairs = ['signed/1/performance', 'signed/1/recusal', 'signed/1/longTexts', 'signedPanels/1/panelDecided']
    const good = pairs.flatMap((name) => [signed(`${name}.pdf`), signed(`${name}.xlsx`)])
    const task = await samplePackage('rare-earth', 'performance')
    const files = [...good, signed('examples/panel-rare-earth-performance.json'), huge, empty, task]
    const verified = await verifyFiles(files)
    if (!verified.ok) throw new Error(verified.faults[0]?.code)
    const wanted = verified.value.flatMap((one) =>
      linesOf('zh-CN', { ...one, file: one.file.split('/').at(-1)! }).map((line) => line.trim()),
    )
    await firefox.choose('#files', files)
    await firefox.ask("document.querySelector('#start').click()")
    await expect.poll(() => firefox.ask("document.querySelector('.report') !== null"), { timeout: 120_000, interval: 300 }).toBe(true)
    const said = await firefox.ask("[...document.querySelectorAll('.file h3, .file > .line:not(.quiet)')].map((one) => one.textContent)")
    expect(said).toEqual(wanted)
    expect(new Set(verified.value.map(({ verdict }) => verdict)).size).toBe(3)
  })
})
