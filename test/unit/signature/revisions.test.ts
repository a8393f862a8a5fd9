import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyFiles } from '#services/verify/index.ts'
import { canonicalBytes, sha256Hex } from '#shared/format/canonical.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import { type Clean, clean } from '../../corpus/clean.ts'
import { signedWorkbookOf } from '../../corpus/forge.ts'

const folder = mkdtempSync(join(tmpdir(), 'tic-revisions-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let base: Clean
let first: string
beforeAll(async () => {
  base = await clean()
  first = await sha256Hex(base.resultBytes)
  const sign = async (name: string, change: (result: ResultRecord) => ResultRecord) =>
    writeFileSync(join(folder, name), await signedWorkbookOf(base, change))
  const said = (overall: string) => (result: ResultRecord) => ({ ...result, opinion: { ...result.opinion!, overall } })
  const second = (replaces: string) => (result: ResultRecord) => ({ ...result, revision: 2, replaces })
  const other = canonicalBytes(said('另一份意见')(base.result))
  await sign('first.xlsx', (result) => result)
  await sign('second.xlsx', second(first))
  await sign('secondOfOther.xlsx', second(await sha256Hex(other)))
  await sign('supplemented.xlsx', (result) => ({ ...said('补充材料后的意见')(result), package: { ...result.package, revision: 2 } }))
  writeFileSync(join(folder, 'firstOther.json'), other)
  writeFileSync(join(folder, 'secondOfOther.json'), canonicalBytes(second(await sha256Hex(other))(base.result)))
}, 60_000)

async function verdicts(...names: string[]) {
  const verified = await verifyFiles(names.map((name) => join(folder, name)))
  if (!verified.ok) throw new Error(verified.faults[0]?.code)
  return verified.value.map(({ verdict, reasons, facts }) => [verdict, ...reasons, facts.superseded, facts.replaces])
}

test('a second revision beside the first that it replaces: both accepted', async () => {
  expect(await verdicts('first.xlsx', 'second.xlsx')).toEqual([
    ['accepted', true, true],
    ['accepted', false, true],
  ])
})

test('a second revision beside another first than it replaces: both rejected, by name', async () => {
  expect(await verdicts('first.xlsx', 'secondOfOther.xlsx')).toEqual([
    ['rejected', 'result.replaces', true, false],
    ['rejected', 'result.replaces', false, false],
  ])
})

test('either second revision by itself is accepted, and nothing is said of what it replaces', async () => {
  expect(await verdicts('secondOfOther.xlsx')).toEqual([['accepted', null, null]])
})

test('two second revisions speak against each other, and one of them against the first', async () => {
  expect(await verdicts('first.xlsx', 'second.xlsx', 'secondOfOther.xlsx')).toEqual([
    ['rejected', 'result.replaces', true, false],
    ['rejected', 'result.conflict', false, true],
    ['rejected', 'result.conflict', 'result.replaces', false, false],
  ])
})

test('an unsigned revision does not speak against a signed one, but a signed one against it', async () => {
  expect(await verdicts('first.xlsx', 'secondOfOther.json')).toEqual([
    ['accepted', false, null],
    ['rejected', 'result.replaces', false, false],
  ])
  expect(await verdicts('firstOther.json', 'secondOfOther.json')).toEqual([
    ['unsigned', true, true],
    ['unsigned', false, true],
  ])
})

test('a sheet made from a supplemented package begins again at 1: the older is superseded, neither is rejected', async () => {
  expect(await verdicts('first.xlsx', 'supplemented.xlsx')).toEqual([
    ['accepted', true, null],
    ['accepted', false, null],
  ])
})
