import plan from '#resources/samples/rare-earth/plan.json'
import task from '#resources/samples/rare-earth/task-visit.json'
import usual from '#resources/standards/visit-comprehensive.json'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { TakenFile } from '#shared/panel/act.ts'
import type { PanelContext } from '#shared/panel/build.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import type { Criterion, Standard } from '#shared/standard/format.ts'

export const criteria = 30
export const experts = 15

const standard = usual as unknown as Standard
const sampleTask = task as unknown as OpenedPackage['task']
const digest = 'a'.repeat(64)
const specialties = ['技术', '管理', '财务'] as const

/** A visit with 15 experts under a standard of 30 criteria. */
export function bigPackage(): OpenedPackage {
  const many = Array.from({ length: criteria }, (_, at): Criterion => {
    const like = standard.criteria[at % standard.criteria.length] as Criterion
    return {
      ...like,
      id: idOf('S', at),
      max: 500,
      dimension: standard.dimensions[Math.floor((at * standard.dimensions.length) / criteria)]?.id ?? 'K1',
    }
  })
  const panel = Array.from({ length: experts }, (_, at): OpenedPackage['task']['panel'][number] => ({
    id: idOf('W', at),
    name: `专家${at + 1}`,
    unit: '外部大学A',
    role: at === 0 ? '组长' : '组员',
    specialty: specialties[at % specialties.length] ?? '其他',
  }))
  return {
    package: `package-${crypto.randomUUID()}`,
    name: 'panel.ticplan',
    bytes: 0,
    sha256: digest,
    signature: { state: 'none' },
    plan: plan as unknown as OpenedPackage['plan'],
    task: { ...sampleTask, panel },
    standard: { ...standard, criteria: many },
    standardSha256: digest,
    findings: [],
    entries: {},
  }
}

export function contextOf({ plan: of, task: about, standard: by }: OpenedPackage): PanelContext {
  return { plan: of, task: about, package: { id: about.package.id, revision: 1, sha256: digest }, ...(by && { standard: by }) }
}

/** The sheet of one expert as a file taken in; `turn` changes its first mark, as a sheet does that was reopened. */
export function sheetFile(opened: OpenedPackage, expert: number, turn: number): TakenFile {
  const id = idOf('W', expert)
  const { task: about, standard: by } = opened
  const marks = (by?.criteria ?? []).map((criterion, at) => ({
    id: criterion.id,
    dimension: criterion.dimension,
    name: criterion.name,
    max: criterion.max,
    method: criterion.method,
    clauses: [...criterion.clauses],
    state: 'scored' as const,
    mark: at === 0 ? 50 * (turn % 10) : 50 * ((expert * 7 + at * 3) % 11),
    reason: '现场核查与材料一致，扣分处见引用页。',
    citations: [],
  }))
  const record: ResultRecord = {
    format: 'tic-review/result@1',
    software: { name: 'tic-review', version: '0.1.0' },
    task: about.id,
    package: { id: about.package.id, revision: 1, sha256: digest },
    stage: about.stage,
    centre: about.centre,
    expert: { id, name: `专家${expert + 1}`, unit: '外部大学A', role: expert === 0 ? '组长' : '组员', fingerprint: digest },
    pledge: { textSha256: digest, acceptedAt: '2026-09-15T09:00:00+08:00' },
    recusal: { declared: false, relations: [] },
    findings: [],
    criteria: marks,
    values: [],
    adjustments: [],
    redLines: [],
    totals: { expert: marks.reduce((sum, { mark }) => sum + mark, 0), dimensions: [] },
    notes: [],
    attachments: [],
    opinion: { overall: '建设总体符合方案。' },
    journal: { head: digest, entries: 100 },
    revision: 1,
    lockedAt: '2026-09-15T17:00:00+08:00',
  }
  return { sha256: digestOf(expert), file: `${id}.pdf`, kind: 'pdf', soundness: 'sound', record }
}

function idOf(letter: string, at: number): string {
  return `${letter}${String(at + 1).padStart(2, '0')}`
}

/** A digest of one's own for each expert's record. */
function digestOf(expert: number): string {
  return String(expert).padStart(64, '0')
}
