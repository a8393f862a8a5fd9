import type { Candidate, Soundness } from '#shared/panel/candidate.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import type { Reason } from '#shared/signature/reasons.ts'
import type { Verification } from '#shared/signature/verdict.ts'
import type { VerifiedFile } from '../verify/verifiedFile.ts'

/** Reasons that name the task of an intact file, or a signer other than the expected one; in the order they are reported. */
const elsewhere: readonly (readonly [Reason, Soundness])[] = [
  ['task.other', 'otherTask'],
  ['package.digest', 'otherPackage'],
  ['standard.digest', 'otherStandard'],
  ['standard.unknown', 'otherStandard'],
  ['signer.expired', 'outOfDate'],
  ['signer.withdrawn', 'outOfDate'],
]

/** Reasons that follow from another task, package or standard, and add no information. */
const follows: readonly Reason[] = [
  ...(['task.facts', 'result.formula', 'result.findings', 'result.citation'] as const),
  ...(['signer.roster', 'signer.name', 'signer.office'] as const),
]

/** Reasons that say of an intact file that somebody else signed it than the task expects. */
const ofOtherSigners: ReadonlySet<Reason> = new Set(['signer.roster', 'signer.name', 'signer.office'])

/** A verified file as the merge takes it. */
export function candidateOf({ verification, read }: VerifiedFile, roster: ReadonlyMap<string, string | undefined>): Candidate {
  const { file, kind } = verification
  const found = read?.kind === 'result' ? read : undefined
  return {
    file,
    kind,
    soundness: soundnessOf(verification, found?.record, roster),
    ...(found && { record: found.record, sha256: found.sha256 }),
  }
}

/** `roster`: the scoring members with the fingerprint the task names for them, if it names one. */
function soundnessOf(
  { verdict, reasons, kind, panel, signatures }: Verification,
  record: ResultRecord | undefined,
  roster: ReadonlyMap<string, string | undefined>,
): Soundness {
  if (reasons.includes('file.notRead')) return 'unreadable'
  if (kind === 'package' || kind === 'archive' || kind === 'values' || panel !== undefined || reasons.includes('file.unknown'))
    return 'notResult'
  const carriesNone = reasons.includes('result.missing') || reasons.includes('result.format')
  if (carriesNone && record === undefined && signatures.length === 0) return 'notResult'
  if (reasons.includes('layout.newer')) return 'newer'
  const told = elsewhere.find(([reason]) => reasons.includes(reason))
  const isWhole = reasons.every((reason) => elsewhere.some(([one]) => one === reason) || follows.includes(reason))
  if (told && isWhole && record) return told[1]
  if (record && reasons.length > 0 && reasons.every((reason) => ofOtherSigners.has(reason))) {
    const named = roster.get(record.expert.id)
    return named !== undefined && named !== record.expert.fingerprint ? 'otherKey' : 'notOnRoster'
  }
  if (verdict === 'unsigned' && record) return 'unsigned'
  return verdict === 'accepted' && record ? 'sound' : 'altered'
}
