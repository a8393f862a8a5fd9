import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Clean, clean } from '../corpus/clean.ts'
import { corpus } from '../corpus/index.ts'

/**
 * What a reader shows, by another program's pixels: controls look like the clean document, and specimens that claim to be
 * seen otherwise are. So no attack of the corpus is refused for something nobody could see.
 */
const hasTool = (tool: string) => spawnSync(tool, ['-v']).error === undefined
const folder = mkdtempSync(join(tmpdir(), 'tic-look-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** All pages as pixels, one after the other. */
function pixelsOf(name: string, bytes: Uint8Array): Buffer {
  const file = join(folder, `${name}.pdf`)
  writeFileSync(file, bytes)
  execFileSync('pdftoppm', ['-r', '40', '-gray', file, join(folder, name)], { stdio: 'ignore' })
  const pages = readdirSync(folder)
    .filter((page) => page.startsWith(`${name}-`))
    .sort()
  return Buffer.concat(pages.map((page) => readFileSync(join(folder, page))))
}

const controls = ['pdfDrawing/control', 'pdfSignature/control', 'cmsForms/control']
const otherwise = [
  'pdfDrawing/whiteBoxOverMark',
  'pdfDrawing/renderMode3',
  'pdfDrawing/opacity0',
  'pdfFonts/codesExchanged',
  'pdfFonts/typeThree',
  'pdfAnnotations/stamp',
  'pdfPages/turned',
  'pdfPages/pageLeftOut',
  'pdfSignature/boxOverSubtotal',
  'pdfSignature/lookOfAnother',
]

let base: Clean
let seen: Buffer
beforeAll(async () => {
  base = await clean()
  if (hasTool('pdftoppm')) seen = pixelsOf('clean', base.pdf)
}, 120_000)

test.skipIf(!hasTool('pdftoppm')).each(controls)(
  '%s looks like the clean document',
  async (name) => {
    expect(pixelsOf(name.replace('/', '_'), await corpus.get(name)!.make(base)).equals(seen)).toBe(true)
  },
  60_000,
)

test.skipIf(!hasTool('pdftoppm')).each(otherwise)(
  '%s looks otherwise',
  async (name) => {
    expect(corpus.get(name)!.looks).toBe('otherwise')
    expect(pixelsOf(name.replace('/', '_'), await corpus.get(name)!.make(base)).equals(seen)).toBe(false)
  },
  60_000,
)

test.skipIf(!hasTool('pdftoppm'))(
  'a panel’s pages: the control looks like the signed record, a raised total, mean or mark does not',
  async () => {
    const pixels = async (name: string) => pixelsOf(name.replace('/', '_'), await corpus.get(name)!.make(base))
    const signed = await pixels('pdf/cleanPanel')
    expect((await pixels('panelShown/control')).equals(signed)).toBe(true)
    for (const name of ['panelShown/pageTotal', 'panelShown/pageMean', 'panelShown/pageMark', 'panelShown/pageSigner']) {
      expect(corpus.get(name)!.looks).toBe('otherwise')
      expect((await pixels(name)).equals(signed), name).toBe(false)
    }
  },
  120_000,
)
