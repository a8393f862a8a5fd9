import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { builtInStandards } from '#services/standards/builtIn.ts'
import { verifyBytes } from '#services/verify/index.ts'
import { canonicalBytes } from '#shared/format/canonical.ts'
import { currentLayout } from '#shared/layout/index.ts'
import type { Plan } from '#shared/plan/format.ts'
import type { Task } from '#shared/plan/task.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import { photoTitle } from '#shared/review/photo.ts'
import { printNote } from '#shared/review/printNote.ts'
import { type SpotRow, spotCheck, spotRows } from '#shared/review/spotRow.ts'
import { findRuleFindings } from '#shared/rules/index.ts'
import { factsOf, scoreFormula } from '#shared/scoring/index.ts'
import { allCitations } from '#shared/signature/agreement/task.ts'
import type { KnownTask } from '#shared/signature/context.ts'
import { type Clean, clean } from '../../corpus/clean.ts'

/** A result beside the task it names: whatever the package fixes must be equal. The lies are told in result.json itself. */
describe('a result and its task', () => {
  let base: Clean
  let known: KnownTask
  const sample = (name: string) =>
    JSON.parse(readFileSync(new URL(`../../../resources/samples/rare-earth/${name}.json`, import.meta.url), 'utf8'))
  beforeAll(async () => {
    base = await clean()
    const task = sample('task-performance') as Task
    known = {
      task: { ...task, id: base.result.task, package: { ...task.package, ...base.result.package } },
      packageSha256: base.result.package.sha256,
      plan: sample('plan') as Plan,
      digests: new Map(allCitations(base.result).map(({ document, sha256 }) => [document, sha256])),
      standard: base.standard,
    }
  }, 60_000)

  async function reasons(change: (result: ResultRecord) => ResultRecord, task: KnownTask = known) {
    const bytes = canonicalBytes(change(structuredClone(base.result)))
    const verified = await verifyBytes('r.json', 'json', bytes, { tasks: [task], standards: builtInStandards(), trusted: [] })
    return verified.reasons
  }

  test('the true result agrees', async () => {
    expect(await reasons((result) => result)).toEqual([])
  })

  test.each([
    ['another package of the same revision', { sha256: 'd'.repeat(64) }],
    ['another revision with any digest', { revision: 999, sha256: 'd'.repeat(64) }],
    ['another package id', { id: 'PKG-other' }],
  ])('%s', async (_, change) => {
    expect(await reasons((result) => ({ ...result, package: { ...result.package, ...change } }))).toEqual(['package.digest'])
  })

  test('another revision with a standard of its own', async () => {
    const change = (result: ResultRecord) => ({
      ...result,
      package: { ...result.package, revision: 999 },
      standard: { ...result.standard!, id: 'own', sha256: 'e'.repeat(64) },
    })
    expect(await reasons(change)).toEqual(['standard.digest', 'standard.unknown', 'package.digest'])
  })

  test.each<[string, Partial<ResultRecord>]>([
    ['another stage', { stage: '实地评估' }],
    ['another centre', { centre: { name: '另一中心', type: '综合领域类' } }],
  ])('%s', async (_, change) => {
    expect(await reasons((result) => ({ ...result, ...change }))).toEqual(['task.facts'])
  })

  test.each<[string, Partial<ResultRecord['expert']>]>([
    ['another role', { role: '组员' }],
    ['another unit', { unit: '外部大学B' }],
    ['another specialty', { specialty: '财务' }],
    ['a stranger under a free number', { id: 'W77' }],
    ['the name of another member', { name: '专家乙' }],
  ])('%s', async (_, change) => {
    expect(await reasons((result) => ({ ...result, expert: { ...result.expert, ...change } }))).toEqual(['signer.roster'])
  })

  test('declared figures other than the plan’s, with marks computed from them', async () => {
    const tenfold = (result: ResultRecord): ResultRecord => {
      const values = result.values.map((value) => ({ ...value, declared: '9000.7', verified: '8765.7' }))
      const facts = factsOf(known.plan, values)
      const criteria = result.criteria.map((own) => {
        const criterion = base.standard.criteria.find(({ id }) => id === own.id)!
        if (criterion.method !== 'formula') return own
        const score = scoreFormula(criterion, facts)
        return score.state === 'scored' ? { ...own, mark: score.hundredths, explanation: score.explanation } : own
      })
      return withTotals({ ...result, values, criteria })
    }
    expect(await reasons(tenfold)).toEqual(['result.formula'])
  })

  test('inputs of a formula that nobody verified', async () => {
    expect(await reasons((result) => ({ ...result, values: [] }))).toEqual(['result.formula'])
  })

  test('every rule passes, or no rule at all', async () => {
    const pass = (result: ResultRecord) => ({ ...result, findings: result.findings.map((one) => ({ ...one, outcome: 'pass' as const })) })
    expect(await reasons(pass)).toEqual(['result.findings'])
    expect(await reasons((result) => ({ ...result, findings: [] }))).toEqual(['result.findings'])
    expect(findRuleFindings(known.plan, known.task, known.standard).some(({ outcome }) => outcome !== 'pass')).toBe(true)
  })

  test.each([
    ['a title made up', { title: '另一份文件' }],
    ['a digest made up', { sha256: 'a'.repeat(64) }],
    ['a page the document does not have', { page: 9000 }],
    ['a document the package does not have', { document: 'D999' }],
    ['a photo that is not attached', { document: 'A001', page: 1 }],
  ])('cited: %s', async (_, change) => {
    const cite = (result: ResultRecord): ResultRecord => {
      const at = result.criteria.findIndex(({ citations }) => citations.length > 0)
      const criteria = result.criteria.map((one, index) =>
        index === at ? { ...one, citations: [{ ...one.citations[0]!, ...change }, ...one.citations.slice(1)] } : one,
      )
      return { ...result, criteria }
    }
    expect(await reasons(cite)).toEqual(['result.citation'])
  })

  describe('spot checks', () => {
    async function checked(change: Partial<SpotRow> = {}): Promise<(result: ResultRecord) => ResultRecord> {
      const row = (await spotRows(known.plan, known.task.draws![0]!))[2]!
      const check = spotCheck({ ...row, ...change }, { verdict: 'differs', found: [{ column: row.columns[0]!.column, found: '不在' }] })
      const fields = { kind: 'spot', entry: 'N001', ...check } as const
      const text = printNote(fields, () => undefined, currentLayout)
      return (result) => ({ ...result, notes: [{ kind: '抽查', at: result.lockedAt, text, fields }] })
    }
    const photo = (result: ResultRecord, title: string): ResultRecord => {
      const of = { register: 'equipment', row: known.plan.registers!.equipment![0]!.id, title } as const
      const file = { id: 'A001', kind: 'jpg', sha256: 'a'.repeat(64), bytes: 3 } as const
      return { ...result, attachments: [{ ...file, of, title: photoTitle({ of, caption: undefined, file: '' }, currentLayout) }] }
    }

    test('of a drawn row agree', async () => {
      expect(await reasons(await checked())).toEqual([])
    })

    test.each<[string, Partial<SpotRow>]>([
      ['a row that was not drawn', { row: 'SB999' }],
      ['a row under another title', { title: '另一台设备' }],
      ['another place in the draw', { place: 1 }],
      ['another seed', { seed: 'T2026-of-my-own' }],
      ['other contents of the register', { columns: [{ column: 'location', listed: '某处' }] }],
    ])('%s', async (_, change) => {
      expect(await reasons(await checked(change))).toEqual(['result.draw'])
    })

    test('a photo of a row that the register has, and of one it does not have', async () => {
      const { name } = known.plan.registers!.equipment![0]!
      expect(await reasons((result) => photo(result, name))).toEqual([])
      expect(await reasons((result) => photo(result, '另一台设备'))).toEqual(['result.draw'])
    })
  })

  test('a task of another round', async () => {
    expect(await reasons((result) => result, { ...known, task: { ...known.task, id: 'another-round' } })).toEqual(['task.other'])
  })

  test('a standard nobody knows is said, also without a task', async () => {
    const bytes = canonicalBytes({ ...base.result, standard: { ...base.result.standard, id: 'nobodys', sha256: 'e'.repeat(64) } })
    const verified = await verifyBytes('r.json', 'json', bytes, { tasks: [], standards: builtInStandards(), trusted: [] })
    expect([verified.verdict, verified.reasons]).toEqual(['rejected', ['standard.unknown']])
  })
})

/** The sums again, so that only the lie is found. */
function withTotals(result: ResultRecord): ResultRecord {
  const sum = (list: readonly ResultRecord['criteria'][number][]) => list.reduce((total, { mark }) => total + (mark ?? 0), 0)
  const byMethod = (formula: boolean) => result.criteria.filter(({ method }) => (method === 'formula') === formula)
  const dimensions = result.totals.dimensions.map((dimension) => {
    const own = result.criteria.filter((one) => one.dimension === dimension.name)
    return dimension.mark === undefined ? dimension : { ...dimension, mark: sum(own) }
  })
  const { formula } = result.totals
  return {
    ...result,
    totals: {
      ...result.totals,
      expert: sum(byMethod(false)),
      ...(formula === undefined ? {} : { formula: sum(byMethod(true)) }),
      dimensions,
    },
  }
}
