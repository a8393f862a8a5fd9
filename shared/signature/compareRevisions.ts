import type { Reason } from './reasons.ts'
import { type After, conclude, type Verification } from './verdict.ts'

/**
 * Says of each result what the other files given tell of it: whether a newer revision of the same sheet (task and expert)
 * is among them, whether another content of the same revision is, and whether the revision beside it is the one that was
 * replaced. A sheet made from a supplemented package is newer than every sheet made before it, and begins again at 1. Of two contents of one revision, and of two revisions that do not follow each other, none counts until the
 * signer has said which is meant. Only signed files speak against signed ones, so that nobody without a key can.
 * `null` when it is the only file, since nothing could be compared.
 */
export function compareRevisions(all: readonly Verification[]): readonly Verification[] {
  const sheets = new Map<string, Sheet[]>()
  let records = 0
  for (const one of all) {
    const own = identityOf(one)
    if (!own) continue
    records++
    if (one.verdict !== 'rejected') sheets.set(own.key, [...(sheets.get(own.key) ?? []), { ...own, isSigned: one.verdict === 'accepted' }])
  }
  if (records < 2) return all
  return all.map((one) => {
    const own = identityOf(one)
    if (!own) return one
    const others = (sheets.get(own.key) ?? []).filter(({ isSigned }) => isSigned || one.verdict === 'unsigned')
    const isSound = one.verdict !== 'rejected'
    const superseded = others.some((other) => isNewer(other, own))
    const conflict = isSound && others.some((other) => distance(other, own) === 0 && other.sha256 !== own.sha256)
    const beside = isSound ? others.filter((other) => distance(other, own) === 1) : []
    const strangers = beside.filter((other) => !follow(own, other))
    const facts = { ...one.facts, superseded, conflict, replaces: beside.length > 0 ? strangers.length === 0 : null }
    const reasons: readonly Reason[] = [
      ...(conflict ? (['result.conflict'] as const) : []),
      ...(strangers.some(({ isSigned }) => isSigned) ? (['result.replaces'] as const) : []),
    ]
    return conclude({ ...one, facts, reasons: [...one.reasons, ...reasons] })
  })
}

interface Identity extends After {
  readonly key: string
  readonly revision: number
  readonly sha256: string
}

interface Sheet extends Identity {
  readonly isSigned: boolean
}

function isNewer(one: Identity, other: Identity): boolean {
  const [own, its] = [one.packageRevision ?? 0, other.packageRevision ?? 0]
  return own > its || (own === its && one.revision > other.revision)
}

/** How many revisions lie between two of one package. */
function distance(one: Identity, other: Identity): number | undefined {
  return one.packageRevision === other.packageRevision ? Math.abs(one.revision - other.revision) : undefined
}

/** Whether the later of two neighbouring revisions names the earlier as the one it replaces. */
function follow(one: Identity, other: Identity): boolean {
  const [earlier, later] = one.revision < other.revision ? [one, other] : [other, one]
  return later.replaces === earlier.sha256
}

function identityOf({ result, panel, after }: Verification): Identity | undefined {
  if (result) return { key: `${result.task} ${result.expert}`, ...result, ...after }
  return panel && { key: `${panel.task} panel`, ...panel, ...after }
}
