import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtInStandards } from '#services/standards/builtIn.ts'
import type { Given } from '#services/verify/given.ts'
import { verifyFiles } from '#services/verify/index.ts'
import type { Known } from '#services/verify/knowledge.ts'
import type { Verification } from '#shared/signature/verdict.ts'
import { chromiumPath } from '../../scripts/setup.mjs'
import { type Clean, clean } from '../corpus/clean.ts'
import { corpus } from '../corpus/index.ts'
import { verifySpecimen } from '../corpus/judge.ts'
import { openedPage, pageFile, workerOf } from './verifierInChromium.ts'

const canRun = existsSync(pageFile) && chromiumPath() !== undefined
if (!canRun) console.log('skipped: verify.html is not built (npm run build), or there is no Chromium')

/** The first of each family and every fourteenth; all with TIC_CORPUS=whole. */
const isWhole = process.env.TIC_CORPUS === 'whole'
const folders = new Set<string>()
const chosen = [...corpus].filter(([name], at) => {
  const folder = name.split('/')[0]!
  const isFirst = !folders.has(folder)
  folders.add(folder)
  return isWhole || isFirst || at % 14 === 0
})

describe.skipIf(!canRun)('one corpus, judged by the command’s verifier and by the page in Chromium', () => {
  let browser: Browser
  let base: Clean
  let inPage: (name: string, bytes: Uint8Array, given: Given) => Promise<Verification>

  beforeAll(async () => {
    base = await clean()
    const opened = await openedPage()
    browser = opened.browser
    inPage = await workerOf(opened.page)
  })
  afterAll(() => browser?.close())

  test.each(chosen)('%s', async (_name, specimen) => {
    const bytes = await specimen.make(base)
    const { tasks = [], standards = [], trusted = [] }: Partial<Known> = (await specimen.known?.(base)) ?? {}
    const known = { tasks, trusted, standards: [...builtInStandards(), ...standards] }
    const file = `specimen.${specimen.kind}`
    const there = await inPage(file, bytes, { tasks, standards, trusted: trusted.map(({ der }) => der) })
    // a name that says another kind than the content is met before anything that the specimen is about
    const isUnknown = there.reasons.includes('file.unknown')
    const here = isUnknown ? await fromDisk(file, bytes) : await verifySpecimen(file, specimen.kind, bytes, known)
    expect(there).toEqual(JSON.parse(JSON.stringify(here)))
    const wanted = isUnknown ? ['file.unknown'] : [...specimen.reasons].sort()
    expect([there.verdict, [...there.reasons].sort()]).toEqual([specimen.verdict, wanted])
  })
})

async function fromDisk(name: string, bytes: Uint8Array): Promise<Verification> {
  const folder = mkdtempSync(join(tmpdir(), 'tic-specimen-'))
  const file = join(folder, name)
  writeFileSync(file, bytes)
  const verified = await verifyFiles([file])
  rmSync(folder, { recursive: true })
  if (!verified.ok) throw new Error(verified.faults[0]?.code)
  return { ...verified.value[0]!, file: name }
}
