import type { ReportCell, ReportSheet } from '#shared/documents/reportWorkbook.ts'
import { type Key, type Locale, say } from '#shared/text/say.ts'
import type { Database } from '../database.ts'

type Word = Key<'report'>

/** A table of a report: its sheet's name, the name of its CSV file, its columns in order, and the query that gives them for a round. */
interface TablePlan {
  readonly name: Word
  readonly file: string
  readonly columns: readonly (readonly [key: string, heading: Word, kind: 'text' | 'mark' | 'count'])[]
  readonly sql: string
}

/** The digests of every signed file that carries the record of a row: what each number is traced to. */
const files = (record: string) =>
  `(select string_agg(f.sha256, ' ' order by f.kind, f.sha256) from tic_review.file f where f.record = ${record})`
const traced = [
  ['record', 'record', 'text'],
  ['files', 'files', 'text'],
] as const
const centre = [
  ['task', 'task', 'text'],
  ['centre_name', 'centre', 'text'],
] as const

const plans: readonly TablePlan[] = [
  {
    name: 'league',
    file: 'centres',
    columns: [
      ...centre,
      ['stage', 'stage', 'text'],
      ['standard', 'standard', 'text'],
      ['sheets', 'sheets', 'count'],
      ['expert_mean', 'expertMean', 'text'],
      ['formula', 'formula', 'mark'],
      ['bonus', 'bonus', 'mark'],
      ['deduction', 'deduction', 'mark'],
      ['total', 'total', 'mark'],
      ['state', 'state', 'text'],
      ['grade', 'grade', 'text'],
      ['conclusion', 'conclusion', 'text'],
      ['vote_agree', 'agree', 'count'],
      ['vote_disagree', 'disagree', 'count'],
      ['red_lines', 'redLines', 'count'],
      ...traced,
    ],
    sql: `select *, standard_id || '@' || standard_version as standard, ${files('x.record')} as files
      from tic_review.league x where round = $1 order by task, record`,
  },
  {
    name: 'results',
    file: 'results',
    columns: [
      ...centre,
      ['expert', 'expert', 'text'],
      ['expert_name', 'expertName', 'text'],
      ['expert_role', 'role', 'text'],
      ['recused_word', 'recused', 'text'],
      ['expert_total', 'expertTotal', 'mark'],
      ['formula_total', 'formula', 'mark'],
      ['total', 'total', 'mark'],
      ['conclusion', 'conclusion', 'text'],
      ['revision', 'revision', 'count'],
      ...traced,
    ],
    sql: `select *, case when recused then '✓' end as recused_word, ${files('x.record')} as files
      from tic_review.current_result x where round = $1 order by task, expert`,
  },
  {
    name: 'marks',
    file: 'marks',
    columns: [
      ...centre,
      ['expert', 'expert', 'text'],
      ['expert_name', 'expertName', 'text'],
      ['criterion', 'criterion', 'text'],
      ['criterion_name', 'criterionName', 'text'],
      ['dimension', 'dimension', 'text'],
      ['method', 'method', 'text'],
      ['max', 'max', 'mark'],
      ['mark', 'mark', 'mark'],
      ['self_mark', 'selfMark', 'mark'],
      ['state', 'state', 'text'],
      ['finding', 'finding', 'text'],
      ['reason', 'reason', 'text'],
      ...traced,
    ],
    sql: `select *, ${files('x.record')} as files from tic_review.mark_long x where round = $1 order by task, expert, position`,
  },
  {
    name: 'findings',
    file: 'findings',
    columns: [
      ...centre,
      ['expert', 'expert', 'text'],
      ['rule', 'rule', 'text'],
      ['outcome', 'outcome', 'text'],
      ['clause', 'clause', 'text'],
      ['message', 'message', 'text'],
      ['view', 'view', 'text'],
      ['note', 'note', 'text'],
      ...traced,
    ],
    sql: `select s.task, s.centre_name, s.expert, f.*, ${files('s.record')} as files
      from tic_review.current_result s join tic_review.finding f on f.record = s.record
      where s.round = $1 order by s.task, s.expert, f.position`,
  },
  {
    name: 'rules',
    file: 'rules',
    columns: [
      ['rule', 'rule', 'text'],
      ['outcome', 'outcome', 'text'],
      ['sheets', 'sheets', 'count'],
      ['tasks', 'tasks', 'count'],
    ],
    sql: `select * from tic_review.finding_by_rule x where round = $1 order by rule, outcome`,
  },
  {
    name: 'missing',
    file: 'missing',
    columns: [...centre, ['expert', 'expert', 'text'], ['name', 'expertName', 'text'], ['unit', 'unit', 'text'], ['role', 'role', 'text']],
    sql: 'select * from tic_review.missing_result where round = $1 order by task, expert',
  },
  {
    name: 'disputes',
    file: 'disputes',
    columns: [
      ...centre,
      ['expert', 'expert', 'text'],
      ['kind', 'dispute', 'text'],
      ['record', 'record', 'text'],
      ['other', 'other', 'text'],
    ],
    sql: `select distinct r.task, r.centre_name, r.expert, d.kind, d.record, d.other
      from tic_review.dispute d join tic_review.record r on r.digest = d.record join tic_review.package p on p.sha256 = r.package_sha256
      where p.round = $1 order by r.task, d.record, d.other, d.kind`,
  },
  {
    name: 'sources',
    file: 'sources',
    columns: [
      ...centre,
      ['expert', 'expert', 'text'],
      ['revision', 'revision', 'count'],
      ['record', 'record', 'text'],
      ['sha256', 'fileSha256', 'text'],
      ['kind', 'kind', 'text'],
      ['name', 'fileName', 'text'],
      ['signers', 'signers', 'text'],
    ],
    sql: `select r.task, r.centre_name, r.expert, r.revision, f.*
      from tic_review.file_of_record f join tic_review.record r on r.digest = f.record join tic_review.package p on p.sha256 = r.package_sha256
      where p.round = $1 order by r.task, r.expert nulls last, r.revision, f.kind, f.sha256`,
  },
]

export type ReportTable = ReportSheet & { readonly file: string }

/** Every table of a round, in the reader's words, read in one transaction. Throws the driver's error. */
export async function reportTables(database: Database, round: string, locale: Locale): Promise<readonly ReportTable[]> {
  await database.script('begin transaction isolation level repeatable read read only')
  try {
    const tables: ReportTable[] = []
    for (const plan of plans) tables.push(await tableOf(database, plan, round, locale))
    return [...tables, ...(await wideTables(database, round, locale))]
  } finally {
    await database.script('rollback')
  }
}

type Row = Readonly<Record<string, unknown>>

async function tableOf(database: Database, { name, file, columns, sql }: TablePlan, round: string, locale: Locale): Promise<ReportTable> {
  const rows = await database.query<Row>(sql, [round])
  return {
    name: say(locale, 'report', name),
    file,
    columns: columns.map(([, heading, kind]) => ({ heading: say(locale, 'report', heading), kind })),
    rows: rows.map((row) => columns.map(([key]) => cellOf(row[key]))),
  }
}

function cellOf(value: unknown): ReportCell {
  return typeof value === 'number' || value === null ? value : value === undefined ? null : String(value)
}

/** For each standard of the round one table with a row for each result and a column for each criterion. */
async function wideTables(database: Database, round: string, locale: Locale): Promise<readonly ReportTable[]> {
  const rows = await database.query<
    Row & { readonly standard: string | null; readonly marks: Readonly<Record<string, number | null>> | null }
  >(
    `select x.*, standard_id || '@' || standard_version as standard, ${files('x.record')} as files
     from tic_review.mark_wide x where round = $1 order by standard_id, standard_version, task, expert`,
    [round],
  )
  const standards = [...new Set(rows.map(({ standard }) => standard ?? ''))].filter((standard) => standard !== '')
  return standards.map((standard, at) => {
    const own = rows.filter((row) => row.standard === standard)
    const criteria = [...new Set(own.flatMap(({ marks }) => Object.keys(marks ?? {})))].sort()
    const heads = [...centre, ['expert', 'expert', 'text'], ['expert_name', 'expertName', 'text']] as const
    const word = (key: Word) => say(locale, 'report', key)
    return {
      name: `${word('wide')} ${at + 1}`,
      file: `wide-${at + 1}`,
      columns: [
        ...heads.map(([, heading, kind]) => ({ heading: word(heading), kind })),
        { heading: word('standard'), kind: 'text' },
        ...criteria.map((heading) => ({ heading, kind: 'mark' as const })),
        ...traced.map(([, heading, kind]) => ({ heading: word(heading), kind })),
      ],
      rows: own.map((row) => [
        ...heads.map(([key]) => cellOf(row[key])),
        standard,
        ...criteria.map((criterion) => row.marks?.[criterion] ?? null),
        ...traced.map(([key]) => cellOf(row[key])),
      ]),
    }
  })
}
