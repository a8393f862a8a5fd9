import plan from '#resources/samples/rare-earth/plan.json'
import task from '#resources/samples/rare-earth/task-visit.json'
import usual from '#resources/standards/visit-comprehensive.json'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { OpenedReview } from '#shared/ipc/reviews.ts'
import type { Act } from '#shared/review/act.ts'
import type { Criterion, Standard } from '#shared/standard/format.ts'

/** Far beyond what a standard may hold (60), so that what is measured has room. */
export const criteria = 500
export const citations = 2000

const standard = usual as unknown as Standard
const digest = 'a'.repeat(64)

/** A package whose standard has 500 criteria; its documents are named but not there. */
export function bigPackage(): OpenedPackage {
  const some = standard.criteria.filter(({ method }) => method === 'verified')
  const many = Array.from({ length: criteria }, (_, at): Criterion => {
    const like = some[at % some.length] as Criterion
    return { ...like, id: idOf(at), dimension: standard.dimensions[at % standard.dimensions.length]?.id ?? 'K1' }
  })
  return {
    package: `package-${crypto.randomUUID()}`,
    name: 'big.ticplan',
    bytes: 0,
    sha256: digest,
    signature: { state: 'none' },
    plan: { ...(plan as unknown as OpenedPackage['plan']) },
    task: task as unknown as OpenedPackage['task'],
    standard: { ...standard, criteria: many },
    standardSha256: digest,
    findings: [],
    entries: {},
  }
}

/** A review half done: every second criterion has a mark, and each four citations. */
export function bigReview(): OpenedReview {
  const acts: Act[] = [
    { kind: 'pledge.accepted', textSha256: digest },
    { kind: 'recusal.declared', declared: false, relations: [] },
  ]
  for (let at = 0; at < criteria; at++) {
    const criterion = idOf(at)
    if (at % 2 === 0) acts.push({ kind: 'verification.set', criterion, finding: '属实' }, { kind: 'score.set', criterion, mark: 500 })
    for (let n = 0; n < citations / criteria; n++)
      acts.push({ kind: 'evidence.cited', criterion, citation: { document: 'D001', page: n + 1 } })
  }
  const at = '2026-11-23T09:00:00+08:00'
  const edits = acts.map((act, seq) => ({ seq, id: `big-${seq}`, at, by: 'W01', prev: digest, act }))
  const [member] = (task as unknown as OpenedPackage['task']).panel
  if (member === undefined) throw new Error('the sample has no panel')
  const head: OpenedReview['head'] = {
    format: 'tic-review/journal@2',
    kind: 'review',
    task: 'big',
    package: { id: 'big', revision: 1, sha256: digest },
    expert: 'W01',
  }
  return { kind: 'review', record: 'big.W01.1', member, head, edits, chainHead: digest }
}

function idOf(at: number): string {
  return `S${String(at + 1).padStart(3, '0')}`
}
