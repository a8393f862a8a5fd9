import { encode } from 'jpeg-js'
import { builtInStandard } from '#services/standards/builtIn.ts'
import { sha256Hex } from '#shared/format/canonical.ts'
import { currentLayout } from '#shared/layout/index.ts'
import { buildResult } from '#shared/result/buildResult.ts'
import type { ResultCriterion, ResultRecord } from '#shared/result/format.ts'
import { resultSchema } from '#shared/result/format.ts'
import { stateOf } from '#shared/review/apply.ts'
import { type NoteFields, typedKinds } from '#shared/review/note.ts'
import { photoTitle } from '#shared/review/photo.ts'
import { printNote } from '#shared/review/printNote.ts'
import { type Centre, sampleAnswersFile, sampleContext, sampleEdits, sampleResultContext, type Visit } from '../../unit/review/sample.ts'

/** A result to be signed: by which kind of key, and its photos. */
export interface RecordToSign {
  readonly name: string
  readonly key: 'rsa3072' | 'p256'
  readonly record: (fingerprint: string) => Promise<ResultRecord>
  readonly photos?: ReadonlyMap<string, Uint8Array>
}

const long =
  '该中心在关键共性技术攻关、中试平台建设和开放服务等方面成效明显（2024年度涉及金额约120万元），但人才梯队与“持续投入”仍需加强；㛃䶮两项台账与μ级检测记录不一致。'

/** A scripted expert of the samples, from the edits to the record as the product builds it. */
async function sampled(centre: Centre, stage: Visit, expert: string, fingerprint: string): Promise<ResultRecord> {
  const answers = sampleAnswersFile(centre, `answers-${stage}-${expert}.json`)
  const context = sampleContext(centre, stage)
  const { edits } = await sampleEdits(answers, context)
  const journal = { head: 'e'.repeat(64), entries: edits.length }
  return buildResult(stateOf(edits), { ...(await sampleResultContext(answers, context, journal)), fingerprint })
}

/** The next revision, under the panel's confirmed table, with a bonus proposed and a red line noticed. */
function reopened(record: ResultRecord): ResultRecord {
  const cited = [{ document: 'D003', page: 12, title: '专项审计报告', sha256: 'a'.repeat(64) }]
  return {
    ...record,
    adjustments: [{ item: 'B02', amount: 300, reason: '主导制定国家标准一项。', citations: cited }],
    redLines: [{ item: 'd', clue: '收入与审计报告相差较大，疑似重复列报。', status: '待科技厅审定', citations: cited }],
    revision: 2,
    replaces: 'b'.repeat(64),
    table: {
      sha256: 'd'.repeat(64),
      revision: 1,
      confirmedBy: { expert: 'W01', name: '专家甲', fingerprint: 'f'.repeat(64) },
      confirmedAt: '2026-11-20T15:00:00+08:00',
    },
    lockedAt: '2026-11-21T10:30:00+08:00',
  }
}

function withLongTexts(record: ResultRecord): ResultRecord {
  const criteria = record.criteria.map((one): ResultCriterion => {
    const isBelow = one.method !== 'formula' && one.mark !== undefined && one.mark < one.max
    return isBelow ? { ...one, reason: long.repeat(one.id.endsWith('1') ? 20 : 2).slice(0, 1900) } : one
  })
  const findings = record.findings.map((one, at) => (at % 9 === 0 ? { ...one, view: '不认可' as const, note: long } : one))
  return { ...record, criteria, findings, opinion: { ...record.opinion!, overall: long.repeat(12), problems: `${long}\n${long}` } }
}

function recused(record: ResultRecord): ResultRecord {
  const { opinion: _, ...rest } = record
  const nothing = { findings: [], criteria: [], values: [], adjustments: [], redLines: [], notes: [], attachments: [] }
  const recusal = { declared: true, relations: ['近亲属' as const, '经济利益' as const], reason: '近亲属在依托单位任职。' }
  return {
    ...rest,
    ...nothing,
    recusal,
    totals: { expert: 0, dimensions: record.totals.dimensions.map(({ name, max }) => ({ name, max })) },
  }
}

/** 方案评审: every item of its standard marked by an expert. */
function planned(record: ResultRecord): ResultRecord {
  const { standard: own, sha256 } = builtInStandard('plan-comprehensive', '2026.2')!
  const { id, version, label, documentNumber, dimensions } = own
  const criteria = own.criteria.map(
    ({ id: item, name, dimension, max, method, clauses }, at): ResultCriterion => ({
      id: item,
      name,
      dimension: dimensions.find((one) => one.id === dimension)!.name,
      max,
      method,
      clauses,
      state: 'scored',
      mark: at % 4 === 0 ? max : max - 50,
      ...(method === 'verified' && { finding: '部分属实' as const }),
      reason: at % 4 === 0 ? '佐证充分。' : `佐证不足：${item} 只有描述。`,
      citations: [{ document: 'D001', page: at + 1, title: '建设方案', sha256: 'c'.repeat(64) }],
    }),
  )
  const sum = (list: readonly ResultCriterion[]) => list.reduce((all, { mark }) => all + (mark ?? 0), 0)
  return {
    ...record,
    stage: '方案评审',
    centre: { ...record.centre, type: own.centreType as ResultRecord['centre']['type'] },
    standard: { id, version, label, documentNumber, sha256 },
    criteria,
    values: [],
    adjustments: [],
    totals: {
      expert: sum(criteria),
      formula: 0,
      dimensions: dimensions.map(({ name, max }) => ({ name, max, mark: sum(criteria.filter((one) => one.dimension === name)) })),
    },
    opinion: { ...record.opinion!, conclusion: '修改后复核' },
  }
}

function advised(record: ResultRecord): ResultRecord {
  const { standard: _, opinion: __, ...rest } = record
  return {
    ...rest,
    stage: '咨询论证',
    criteria: [],
    values: [],
    adjustments: [],
    redLines: [],
    totals: { expert: 0, dimensions: [] },
    consultation: {
      topics: [
        { topic: '定位', view: '可行', note: '定位清楚，与产业链结合紧密。' },
        { topic: '投入', view: '需完善', note: long },
        { topic: '保障', view: '不可行' },
      ],
      rectifications: [{ problem: '技指委外部专家不足。', demand: '调整名单并报备。', unit: '依托单位', due: '2026-12-31' }],
      conclusion: '完善后再申请',
    },
  }
}

/** A small picture of plain colour: the same bytes every time. */
const photo = new Uint8Array(encode({ width: 64, height: 48, data: Buffer.alloc(64 * 48 * 4, 0x9c) }, 70).data)

async function photographed(record: ResultRecord): Promise<ResultRecord> {
  const own = { id: 'A001', title: '中试线现场照片', kind: 'jpg' as const, sha256: await sha256Hex(photo), bytes: photo.length }
  const [first, ...others] = record.criteria
  const cited = { ...first!, citations: [...first!.citations, { document: own.id, page: 1, title: own.title, sha256: own.sha256 }] }
  return { ...record, criteria: [cited, ...others], attachments: [own] }
}

/** A note of every kind, the photo among them being of the row that was checked. */
async function noted(record: ResultRecord): Promise<ResultRecord> {
  const at = '2026-11-20T10:00:00+08:00'
  const row = { register: 'equipment', row: 'SB017', title: '离子溅射仪17' } as const
  const of = { id: 'A001', kind: 'jpg' as const, sha256: await sha256Hex(photo), bytes: photo.length, of: row, caption: '铭牌' }
  const own = { ...of, title: photoTitle({ of: row, caption: of.caption, file: '' }, currentLayout) }
  const promised = '设备送修单'
  const asked = { asker: '专家甲', question: '送修单在哪里？', answerer: '中心副主任', answer: '明天补。', awaits: 'N002' }
  const found = [{ column: 'location' as const, listed: '1号楼', found: '2号楼' }]
  const formula = record.criteria.find(({ method, state }) => method === 'formula' && state === 'scored')
  const typed: readonly NoteFields[] = [
    { kind: 'question', entry: 'N001', ...asked },
    { kind: 'supplement', entry: 'N002', title: promised, due: '2026-11-24 17:00', received: '2026-11-21T09:00:00+08:00' },
    { kind: 'spot', entry: 'N003', ...row, seed: 'T2026', place: 3, verdict: 'differs', found, note: '已请中心更正台账。' },
    ...(formula === undefined ? [] : [{ kind: 'objection', entry: 'N004', reason: long } as const]),
  ]
  const notes = typed.map((fields) => ({
    kind: typedKinds[fields.kind],
    text: printNote(fields, () => promised, currentLayout),
    at,
    ...(fields.kind === 'objection' && { criterion: formula!.id }),
    ...(fields.kind === 'spot' && { citations: [{ document: own.id, page: 1, title: own.title, sha256: own.sha256 }] }),
    fields,
  }))
  return { ...record, attachments: [own], notes: [...notes, { kind: '其他', text: long, at }] }
}

const made =
  (change: (record: ResultRecord) => ResultRecord | Promise<ResultRecord>, centre: Centre, stage: Visit, expert: string) =>
  async (fingerprint: string) =>
    resultSchema.parse(await change(await sampled(centre, stage, expert, fingerprint)))
const same = (record: ResultRecord) => record

/** Each stage, both kinds of key, and what is rarer: reopened, recused, long texts, a photo, typed notes. */
export const recordsToSign: readonly RecordToSign[] = [
  { name: 'performance', key: 'rsa3072', record: made(same, 'rare-earth', 'performance', 'W01') },
  { name: 'reopened', key: 'p256', record: made(reopened, 'rare-earth', 'performance', 'W02') },
  {
    name: 'visit',
    key: 'p256',
    record: made(photographed, 'dairy', 'visit', 'W03'),
    photos: new Map([['A001', photo]]),
  },
  {
    name: 'notes',
    key: 'rsa3072',
    record: made(noted, 'rare-earth', 'performance', 'W03'),
    photos: new Map([['A001', photo]]),
  },
  { name: 'longTexts', key: 'p256', record: made(withLongTexts, 'dairy', 'visit', 'W02') },
  {
    name: 'plan',
    key: 'rsa3072',
    record: made(planned, 'rare-earth', 'visit', 'W01'),
  },
  { name: 'consultation', key: 'p256', record: made(advised, 'rare-earth', 'visit', 'W02') },
  { name: 'recusal', key: 'rsa3072', record: made(recused, 'dairy', 'visit', 'W04') },
]
