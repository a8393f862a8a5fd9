import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clean } from '../corpus/clean.ts'
import { corpus } from '../corpus/index.ts'

/**
 * What LibreOffice prints of a workbook: what the generators write without a change looks like the clean one, and specimens that
 * claim to be seen otherwise are.
 */
const hasTool = (tool: string, flag: string) => spawnSync(tool, [flag]).status === 0
const folder = mkdtempSync(join(tmpdir(), 'tic-look-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Written by the generators of attacks without a change that a reader could see. */
const alike = ['xlsxContents/control', 'xlsxStyles/control', 'workbook/cleanPackedAgain']
const otherwise = [
  'xlsxContents/columnMore',
  'xlsxContents/titleLine',
  'xlsxContents/secondSheet',
  'xlsxContents/zeroHeight',
  'xlsxContents/merge',
  'xlsxContents/conditionalFormat',
  'xlsxContents/markAsWords',
  'xlsxStyles/formatOfWords',
  'xlsxStyles/fontWhite',
  'xlsxStyles/fillBlack',
]
const fileOf = (name: string) => name.replace('/', '_')

/** The pages of every PDF of a folder as pixels, by its name. */
function pixels(name: string): Buffer {
  const pages = join(folder, name)
  mkdirSync(pages, { recursive: true })
  execFileSync('pdftoppm', ['-r', '50', '-gray', join(folder, `${name}.pdf`), join(pages, 'page')], { stdio: 'ignore' })
  return Buffer.concat(
    readdirSync(pages)
      .sort()
      .map((page) => readFileSync(join(pages, page))),
  )
}

describe.skipIf(!hasTool('soffice', '--version') || !hasTool('pdftoppm', '-v'))('workbooks, as LibreOffice prints them', () => {
  beforeAll(async () => {
    const base = await clean()
    const files = [...alike, ...otherwise].map((name) => ({ name: fileOf(name), make: corpus.get(name)!.make }))
    for (const { name, make } of files) writeFileSync(join(folder, `${name}.xlsx`), await make(base))
    writeFileSync(join(folder, 'clean.xlsx'), base.workbook)
    const names = ['clean', ...files.map(({ name }) => name)].map((name) => join(folder, `${name}.xlsx`))
    const own = `-env:UserInstallation=file://${join(folder, 'profile')}`
    execFileSync('soffice', ['--headless', '--norestore', own, '--convert-to', 'pdf', '--outdir', folder, ...names], { stdio: 'ignore' })
  }, 300_000)

  test.each(alike)('%s looks like the clean workbook', (name) => {
    expect(pixels(fileOf(name)).equals(pixels('clean'))).toBe(true)
  })

  test.each(otherwise)('%s looks otherwise', (name) => {
    expect(corpus.get(name)!.looks).toBe('otherwise')
    expect(pixels(fileOf(name)).equals(pixels('clean'))).toBe(false)
  })
})
