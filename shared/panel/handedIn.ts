import { compareText } from '../format/order.ts'
import { isScorer } from '../plan/roster.ts'
import type { Task } from '../plan/task.ts'
import type { Commitment } from './commitment.ts'

/** One commitment that was handed in, and whether its sealed result lies beside it. */
export interface HandedIn {
  /** path of the commitment */
  readonly file: string
  readonly commitment: Commitment
  readonly envelope: 'there' | 'missing' | 'differs'
}

/** What a leader sees of a commitment before anything is opened. */
export type CommitmentState =
  | 'ready'
  /** the sealed result is not there, or not the one the commitment fixes */
  | 'noEnvelope'
  | 'otherEnvelope'
  | 'otherTask'
  | 'otherPackage'
  | 'notOnRoster'
  | 'otherKey'
  /** a later revision of this expert is there */
  | 'superseded'
  /** two different results of one revision: neither is opened until the expert says which is meant */
  | 'conflict'
  | 'duplicate'

export interface ListedCommitment extends HandedIn {
  readonly state: CommitmentState
}

export interface SealedRound {
  /** by expert, revision and digest, whatever the order they were handed in */
  readonly commitments: readonly ListedCommitment[]
  /** scoring members of the roster without a commitment that is ready, in the roster's order */
  readonly absent: readonly string[]
}

/** The commitments of a panel against its task: each is named, and who has not handed in. Marks are not known here. */
export function sealedRound(handedIn: readonly HandedIn[], task: Task, packageSha256: string): SealedRound {
  const ordered = [...handedIn].sort(inOrder)
  const own = ordered.filter(({ commitment }) => apart(commitment, task, packageSha256) === undefined)
  const commitments = ordered.map(
    (one, at): ListedCommitment => ({ ...one, state: stateOf(one, ordered.slice(0, at), own, task, packageSha256) }),
  )
  const ready = new Set(commitments.filter(({ state }) => state === 'ready').map(({ commitment }) => commitment.expert.id))
  const absent = task.panel.filter((member) => isScorer(member) && !ready.has(member.id)).map(({ id }) => id)
  return { commitments, absent }
}

function stateOf(
  { commitment, envelope }: HandedIn,
  before: readonly HandedIn[],
  own: readonly HandedIn[],
  task: Task,
  packageSha256: string,
): CommitmentState {
  const strange = apart(commitment, task, packageSha256)
  if (strange) return strange
  const { expert, revision, resultSha256 } = commitment
  const others = own.map((one) => one.commitment).filter((other) => other.expert.id === expert.id)
  if (others.some((other) => other.revision > revision)) return 'superseded'
  if (others.some((other) => other.revision === revision && other.resultSha256 !== resultSha256)) return 'conflict'
  const isSame = (one: Commitment) => one.expert.id === expert.id && one.resultSha256 === resultSha256
  if (before.some((one) => one.envelope === 'there' && isSame(one.commitment))) return 'duplicate'
  return envelope === 'there' ? 'ready' : envelope === 'missing' ? 'noEnvelope' : 'otherEnvelope'
}

/** Why a commitment is none of this panel's. */
function apart({ task: id, package: from, expert }: Commitment, task: Task, packageSha256: string): CommitmentState | undefined {
  if (id !== task.id) return 'otherTask'
  if (from.sha256 !== packageSha256) return 'otherPackage'
  const member = task.panel.find((one) => one.id === expert.id && isScorer(one))
  if (member === undefined || member.name !== expert.name) return 'notOnRoster'
  return (member.fingerprint ?? expert.fingerprint) === expert.fingerprint ? undefined : 'otherKey'
}

function inOrder({ commitment: one, ...a }: HandedIn, { commitment: other, ...b }: HandedIn): number {
  return (
    compareText(one.expert.id, other.expert.id) ||
    one.revision - other.revision ||
    compareText(one.resultSha256, other.resultSha256) ||
    Number(b.envelope === 'there') - Number(a.envelope === 'there') ||
    compareText(one.envelopeSha256, other.envelopeSha256) ||
    compareText(a.file, b.file)
  )
}
