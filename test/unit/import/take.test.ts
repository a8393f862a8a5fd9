import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '#services/import/database.ts'
import { migrate } from '#services/import/migrate.ts'
import { schemaSteps } from '#services/import/schema.ts'
import { canonicalBytes } from '#shared/format/canonical.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import { handedPanel } from '../../corpus/panel.ts'

const example = JSON.parse(
  readFileSync(new URL('../../fixtures/examples/result-rare-earth-performance-W01.json', import.meta.url), 'utf8'),
) as ResultRecord
const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('the tables', { timeout: 60_000 }, () => {
  let engine: PGlite
  let database: Database
  beforeAll(async () => {
    engine = await PGlite.create()
    database = inMemory(engine)
    expect(await migrate(database)).toEqual({ ok: true, value: undefined })
    const about = { sha256: example.package.sha256, task: example.task, package_id: example.package.id, revision: 1, round: '第一轮' }
    const roster = ['W01', 'W02'].map((expert) => ({ expert, name: '甲', unit: '乙', role: '组员' }))
    const centre = { stage: example.stage, centre_name: example.centre.name, centre_type: example.centre.type }
    await engine.query('select tic_review.take_package($1)', [{ ...about, ...centre, roster }])
  }, 60_000)
  afterAll(() => engine.close())

  async function take(record: object, file: string, columns: object = {}): Promise<string> {
    const bytes = canonicalBytes(record)
    const own = digestOf(bytes)
    const about = {
      file: { sha256: digestOf(Buffer.from(file)), name: file, kind: 'pdf', bytes: 1 },
      signatures: [],
      columns: { [own]: 'c', ...columns },
    }
    const { rows } = await engine.query<{ state: string }>('select tic_review.take_record($1, $2) as state', [
      new TextDecoder().decode(bytes),
      about,
    ])
    return rows[0]!.state
  }
  const one = async <Row>(sql: string, values: unknown[] = []) => (await engine.query<Row>(sql, values)).rows
  const count = async (table: string) => (await one<{ n: number }>(`select count(*)::integer as n from tic_review.${table}`))[0]!.n

  test('migrating again changes nothing', async () => {
    expect(await migrate(database)).toEqual({ ok: true, value: undefined })
    expect(await one('select name from tic_review.migration order by name')).toEqual(schemaSteps().map(({ name }) => ({ name })))
  })

  test('a record is written once, whichever of its files come and how often', async () => {
    expect(await take(example, 'one.pdf')).toBe('imported')
    const before = await Promise.all(['record', 'criterion', 'finding', 'verified_value', 'citation'].map(count))
    expect(await take(example, 'one.pdf')).toBe('known')
    expect(await take(example, 'one.xlsx')).toBe('file')
    expect(await Promise.all(['record', 'criterion', 'finding', 'verified_value', 'citation'].map(count))).toEqual(before)
    expect(before.slice(0, 4)).toEqual([1, example.criteria.length, example.findings.length, example.values.length])
    expect(await count('file')).toBe(2)
  })

  test('marks, states and the bytes themselves stand as in the record', async () => {
    const marks = await one<{ id: string; mark: number | null; state: string }>(
      'select id, mark, state from tic_review.criterion order by position',
    )
    expect(marks).toEqual(example.criteria.map(({ id, mark = null, state }) => ({ id, mark, state })))
    const [kept] = await one<{ bytes: Uint8Array }>('select bytes from tic_review.record')
    expect(Buffer.from(kept!.bytes).equals(Buffer.from(canonicalBytes(example)))).toBe(true)
  })

  test('a later revision is the current one and the earlier stays; one that replaces something else is disputed', async () => {
    const first = digestOf(canonicalBytes(example))
    const second = { ...example, revision: 2, replaces: first }
    await take(second, 'two.pdf')
    const current = () => one<{ revision: number }>('select revision from tic_review.current_result')
    expect(await current()).toEqual([{ revision: 2 }])
    await take({ ...example, revision: 3, replaces: 'a'.repeat(64) }, 'three.pdf')
    expect(await current()).toEqual([])
    expect(await one('select distinct kind from tic_review.dispute')).toEqual([{ kind: 'replaces' }])
    await take({ ...example, revision: 4, replaces: 'b'.repeat(64) }, 'four.pdf')
    await take({ ...example, revision: 4, replaces: 'c'.repeat(64) }, 'other four.pdf')
    expect(await one("select count(*)::integer as n from tic_review.dispute where kind = 'conflict'")).toEqual([{ n: 2 }])
    expect(await count('record')).toBe(5)
  })

  test('a panel with its matrix, votes and list; a result it lists otherwise is a dispute', async () => {
    const panel = handedPanel()
    const sha256 = example.package.sha256
    const own = { ...panel, package: { ...panel.package, sha256 } }
    const result = digestOf(canonicalBytes(example))
    const results = [{ ...panel.results[0]!, sha256: result }]
    expect(await take({ ...own, results }, 'panel.pdf', { [result]: 'another' })).toBe('imported')
    expect(await count('panel_mark')).toBe(panel.matrix.reduce((sum, { marks }) => sum + marks.length, 0))
    expect(await one('select total, grade, vote_agree from tic_review.panel')).toEqual([
      { total: panel.totals.total ?? null, grade: panel.grade ?? null, vote_agree: panel.vote.agree },
    ])
    expect(await one("select other from tic_review.dispute where kind = 'listing'")).toEqual([{ other: result }])
  })

  test('a visit without marks: what each found, how many agree, no total', async () => {
    const { totals: _, state: __, ...panel } = handedPanel()
    const findings = [
      { expert: 'W01', finding: '属实', original: true },
      { expert: 'W02', finding: '部分属实' },
    ]
    const checks = [{ criterion: 'S01', findings, counts: { 属实: 1, 部分属实: 1, 不属实: 0, 无法核实: 0 } }]
    const record = {
      ...panel,
      revision: 2,
      package: { ...panel.package, sha256: example.package.sha256 },
      totals: {},
      matrix: [],
      formula: [],
      checks,
    }
    expect(await take(record, 'visit.pdf')).toBe('imported')
    expect(await one('select expert, finding, original from tic_review.panel_check_finding order by expert')).toEqual([
      { expert: 'W01', finding: '属实', original: true },
      { expert: 'W02', finding: '部分属实', original: null },
    ])
    expect(await one("select counts->'属实' as n, agreed from tic_review.panel_check")).toEqual([{ n: 1, agreed: null }])
  })

  test('members without a current result are named', async () => {
    expect(await one('select expert from tic_review.missing_result order by expert')).toEqual([{ expert: 'W01' }, { expert: 'W02' }])
  })

  test('values below zero keep their sign, and of two grades the panel’s own is taken', async () => {
    const { package: of, ...panel } = handedPanel()
    const loss = { figure: 'profit', declared: '20', declaredNegative: true, verified: '60.5', verifiedNegative: true }
    const record = {
      ...panel,
      package: { ...of, sha256: example.package.sha256 },
      revision: 3,
      results: [],
      values: [{ ...loss, reason: '审计调整', citations: [] }],
      decidedGrade: { grade: '合格', reason: '整改未完成' },
    }
    const digest = digestOf(canonicalBytes(record))
    expect(await take(record, 'decided.pdf')).toBe('imported')
    expect(await one('select declared, verified from tic_review.verified_value where record = $1', [digest])).toEqual([
      { declared: '-20', verified: '-60.5' },
    ])
    expect(await one('select grade from tic_review.panel where record = $1', [digest])).toEqual([{ grade: '合格' }])
  })

  test('every table, view, function and column of a table has a Chinese comment', async () => {
    const silent = await one(`
      select c.relname || coalesce('.' || a.attname, '') as name
      from pg_class c
        join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'tic_review'
        left join lateral (select attname, attnum from pg_attribute where attrelid = c.oid and attnum > 0 and c.relkind = 'r'
          union all select null, 0) a on true
      where c.relkind in ('r', 'v') and c.relname <> 'migration'
        and coalesce(case when a.attname is null then obj_description(c.oid, 'pg_class') else col_description(c.oid, a.attnum) end, '') !~ '[一-鿿]'
      union all
      select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace and n.nspname = 'tic_review'
      where coalesce(obj_description(p.oid, 'pg_proc'), '') !~ '[一-鿿]'`)
    expect(silent).toEqual([])
  })

  test('the reader reads and cannot write', async () => {
    await engine.exec('set role tic_review_reader')
    try {
      expect((await one<{ n: number }>('select count(*)::integer as n from tic_review.league'))[0]!.n).toBeGreaterThanOrEqual(0)
      await expect(engine.query('delete from tic_review.file')).rejects.toThrow(/permission denied/)
      await expect(take(example, 'x.pdf')).rejects.toThrow(/permission denied/)
    } finally {
      await engine.exec('reset role')
    }
  })

  test('a step of a newer program and a changed step are refused, and nothing is changed', async () => {
    await engine.query("insert into tic_review.migration values ('9999_future', 'x')")
    expect(await migrate(database)).toMatchObject({ ok: false, faults: [{ code: 'import.newerSchema', got: '9999_future' }] })
    await engine.exec(
      "delete from tic_review.migration where name like '9999%'; update tic_review.migration set sha256 = 'x' where name like '0002%'",
    )
    expect(await migrate(database)).toMatchObject({ ok: false, faults: [{ code: 'import.otherSchema', got: '0002_panels' }] })
  })
})

function inMemory(engine: PGlite): Database {
  const query = async <Row>(sql: string, values: readonly unknown[] = []) => (await engine.query<Row>(sql, [...values])).rows
  return {
    kind: 'embedded',
    name: 'memory',
    query,
    take: query,
    script: async (sql) => void (await engine.exec(sql)),
    close: () => engine.close(),
  }
}
