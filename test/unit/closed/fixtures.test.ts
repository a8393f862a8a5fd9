import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { builtInStandards } from '#services/standards/builtIn.ts'
import { verifyBytes } from '#services/verify/index.ts'
import { makeTable } from './table.ts'

beforeAll(makeTable, 180_000)

/** Signed files of every layout, kept as they were made: every stage, both kinds of keys, a reopened sheet, a recusal, long texts. */
const files = globSync('test/fixtures/signed/*/*.{pdf,xlsx}')

test('there are signed files to judge', () => {
  expect(files.length).toBeGreaterThanOrEqual(14)
})

test.each(files.map((file) => [basename(file), file]))('the closed form accepts %s', async (name, file) => {
  const kind = name.endsWith('.pdf') ? 'pdf' : 'xlsx'
  const known = { tasks: [], standards: builtInStandards(), trusted: [], byClosedForm: true }
  const { verdict, reasons } = await verifyBytes(name, kind, new Uint8Array(readFileSync(file)), known)
  expect({ verdict, reasons }).toEqual({ verdict: 'accepted', reasons: [] })
})
