import { execFileSync, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { expectedFixtures, fixtureFolder, fixtureLayouts } from '../corpus/signed/expected.ts'

const pdfs = fixtureLayouts().flatMap((layout) =>
  expectedFixtures(layout)
    .filter(({ kind }) => kind === 'pdf')
    .map(({ file }) => ({ name: `${layout}/${file}`, path: fileURLToPath(new URL(file, fixtureFolder(layout))) })),
)
const isMissing = (tool: string, flag: string) => spawnSync(tool, [flag]).error !== undefined
const run = (tool: string, ...args: readonly string[]) => execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

/** The verdicts of other programs on the files kept from every layout. */
describe.each(pdfs)('$name', ({ path }) => {
  test.skipIf(isMissing('pdfsig', '-v'))('pdfsig finds one valid signature over the whole document', () => {
    const said = run('pdfsig', path)
    expect([said.match(/Signature is Valid/g)?.length, said.match(/Total document signed/g)?.length]).toEqual([1, 1])
  })

  test.skipIf(isMissing('qpdf', '--version'))('qpdf finds no fault in the structure', () => {
    expect(run('qpdf', '--check', path)).toContain('No syntax or stream encoding errors')
  })

  test.skipIf(isMissing('mutool', '-v'))('mutool reads the layout that the document information names', () => {
    expect(run('mutool', 'show', path, 'trailer/Info')).toMatch(/\/TicReviewLayout \(\d+\)/)
  })
})
