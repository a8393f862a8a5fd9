import { sha256Hex } from '#shared/format/canonical.ts'
import type { Plan } from '#shared/plan/format.ts'
import { figured } from '#shared/result/criteria.ts'
import { type ResultCriterion, type ResultRecord, resultSchema } from '#shared/result/format.ts'
import { isMarkedByPerson, markCap } from '#shared/review/markCheck.ts'
import { factsOf, scoreFormula } from '#shared/scoring/index.ts'
import type { Standard } from '#shared/standard/format.ts'
import { fontOf } from '#shared/text/printable.ts'

/** Numbers from 0 up to a bound, the same for the same seed. */
export type Draw = (below: number) => number

export function drawFrom(seed: number): Draw {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const names = [
  '专家甲',
  '阿拉坦·乌云',
  '那仁 · 其其格',
  '𠮷田',
  '㛃䶮',
  'O’Neil',
  'Ｗang　Ｘ',
  '欧阳·Ⅱ',
  '<乙>&"丙"',
  '〇',
  'Ж. Иванов',
  '长'.repeat(40),
]
const zones = ['Z', '+08:00', '-11:30', '+14:00', '+05:45', '-00:00']
const words = [
  '台账',
  '与',
  'μ级',
  '检测',
  '“记录”',
  '（2024年度）',
  '120万元',
  '=1+1',
  '_x0041_',
  '\n',
  '<b>&amp;</b>',
  '·',
  '㎡',
  'ﬁ',
  '𠀀',
  '；',
  '　',
  '第3页',
  '-',
  '100%',
]

const pick = <T>(draw: Draw, list: readonly T[]): T => list[draw(list.length)]!
/** Any character that a form prints: letters of every script, signs, ideographs of every plane. */
function printable(draw: Draw): string {
  for (;;) {
    const codePoint = draw(3) === 0 ? draw(0x32000) : draw(0x3000)
    if (codePoint > 0x20 && fontOf(codePoint) !== undefined) return String.fromCodePoint(codePoint)
  }
}

const text = (draw: Draw, longest: number) => {
  const count = 1 + (draw(6) === 0 ? draw(longest) : draw(20))
  const made = Array.from({ length: count }, () => (draw(4) === 0 ? printable(draw) : pick(draw, words))).join('')
  return [...`评${made}`].slice(0, longest).join('').trim()
}

/** What a random record needs besides chance: its signer, a standard and its digest, a plan for the formulas. */
export interface RandomSource {
  readonly base: ResultRecord
  readonly fingerprint: string
  readonly standard: Standard
  readonly sha256: string
  readonly plan: Plan
}

/** The smallest JPEG, told apart by a comment. */
export function photoOf(comment: string): Uint8Array {
  const length = (comment.length + 2).toString(16).padStart(4, '0')
  return new Uint8Array(Buffer.from(`ffd8fffe${length}${Buffer.from(comment, 'latin1').toString('hex')}ffd9`, 'hex'))
}

/** A record as the product could have made it, with its photos: rare names, long and short texts, any zone, revision and stage. */
export async function randomRecord(draw: Draw, source: RandomSource) {
  const { base, fingerprint, standard, sha256, plan } = source
  const isRecused = draw(8) === 0
  const photos = new Map(
    Array.from(
      { length: draw(5) === 0 ? 40 : draw(3) },
      (_, at) => [`A${String(at + 1).padStart(3, '0')}`, photoOf(`photo ${at}`)] as const,
    ),
  )
  const attachments = await Promise.all(
    [...photos].map(async ([id, bytes]) => ({
      id,
      title: `照片 ${id}`,
      kind: 'jpg' as const,
      sha256: await sha256Hex(bytes),
      bytes: bytes.length,
    })),
  )
  const citations = () => attachments.slice(0, draw(2)).map(({ id, title, sha256: own }) => ({ document: id, title, sha256: own, page: 1 }))
  const criteria = isRecused ? [] : standard.criteria.map((criterion) => criterionOf(draw, standard, criterion, plan, citations))
  const revision = 1 + draw(3)
  const { opinion: _, standard: __, replaces: ___, ...rest } = base
  const record: ResultRecord = {
    ...rest,
    stage: standard.stage,
    centre: { name: `内蒙古自治区${text(draw, 30).replaceAll('\n', '')}中心`, type: standard.centreType as ResultRecord['centre']['type'] },
    standard: { id: standard.id, version: standard.version, sha256, label: standard.label, documentNumber: standard.documentNumber },
    expert: { ...base.expert, name: pick(draw, names), unit: draw(2) ? '外部大学A' : text(draw, 60).replaceAll('\n', ''), fingerprint },
    // before every moment of a lock below
    pledge: { ...base.pledge, acceptedAt: '2026-01-01T08:00:00+08:00' },
    recusal: isRecused ? { declared: true, relations: ['合作项目'], reason: text(draw, 300) } : { declared: false, relations: [] },
    findings: isRecused ? [] : base.findings.map((own) => (draw(9) === 0 ? { ...own, view: '待议', note: text(draw, 400) } : own)),
    criteria,
    values: [],
    adjustments: isRecused
      ? []
      : standard.adjustments.bonus
          .slice(0, draw(2))
          .map((item) => ({ item: item.id, amount: item.amounts[0]!, reason: text(draw, 200), citations: citations() })),
    redLines: isRecused
      ? []
      : standard.redLines.slice(0, draw(3)).map(({ id }) => ({ item: id, clue: text(draw, 200), status: '待科技厅审定', citations: [] })),
    totals: totalsOf(criteria, standard),
    notes: Array.from({ length: draw(4) }, () => ({ kind: '核查' as const, text: text(draw, 2000) })),
    attachments,
    ...(isRecused ? {} : { opinion: { overall: text(draw, 3000), ...(draw(2) && { problems: text(draw, 900) }) } }),
    revision,
    ...(revision > 1 && { replaces: 'b'.repeat(64) }),
    lockedAt: `2026-0${1 + draw(9)}-1${draw(9)}T${String(draw(24)).padStart(2, '0')}:30:00${draw(3) === 0 ? '.123' : ''}${pick(draw, zones)}`,
  }
  return { record: resultSchema.parse(record), photos }
}

function criterionOf(
  draw: Draw,
  standard: Standard,
  criterion: Standard['criteria'][number],
  plan: Plan,
  cited: () => ResultCriterion['citations'],
): ResultCriterion {
  const { id, name, max, method, clauses } = criterion
  const head = { id, name, max, method, clauses, dimension: standard.dimensions.find((one) => one.id === criterion.dimension)!.name }
  if (!isMarkedByPerson(criterion)) {
    const score = scoreFormula(criterion, factsOf(draw(7) === 0 ? ({ ...plan, figures: {} } as Plan) : plan, []))
    return { ...head, ...figured(score) }
  }
  const finding = method === 'verified' ? pick(draw, ['属实', '部分属实', '不属实', '无法核实'] as const) : undefined
  const steps = Math.floor(markCap(standard, criterion, finding) / standard.markStep)
  return {
    ...head,
    state: 'scored',
    mark: draw(steps + 1) * standard.markStep,
    ...(finding && { finding }),
    reason: text(draw, 1500),
    citations: cited(),
  }
}

function totalsOf(criteria: readonly ResultCriterion[], standard: Standard): ResultRecord['totals'] {
  const sum = (own: readonly ResultCriterion[]) =>
    own.every(({ state }) => state === 'scored') ? own.reduce((all, { mark }) => all + (mark ?? 0), 0) : undefined
  const formula = sum(criteria.filter(({ method }) => method === 'formula'))
  return {
    expert: criteria.filter(({ method }) => method !== 'formula').reduce((all, { mark }) => all + (mark ?? 0), 0),
    ...(criteria.length > 0 && formula !== undefined && { formula }),
    dimensions: standard.dimensions.map(({ name, max }) => {
      const own = criteria.filter(({ dimension }) => dimension === name)
      const mark = own.length === 0 ? undefined : sum(own)
      return { name, max, ...(mark !== undefined && { mark }) }
    }),
  }
}
