import type { Verification } from '#shared/signature/verdict.ts'

/**
 * Says of each result whether a newer revision of the same sheet (task and expert) is among the accepted files given;
 * `null` when it is the only file, since nothing could be compared.
 */
export function markSuperseded(all: readonly Verification[]): readonly Verification[] {
  const records = all.filter((one) => one.result !== undefined || one.panel !== undefined)
  if (records.length < 2) return all
  return all.map((one) => {
    const own = identityOf(one)
    if (!own) return one
    const isReplaced = records.some((other) => {
      const theirs = identityOf(other)
      return other.verdict === 'accepted' && theirs?.key === own.key && theirs.revision > own.revision
    })
    return { ...one, facts: { ...one.facts, superseded: isReplaced } }
  })
}

function identityOf({ result, panel }: Verification): { readonly key: string; readonly revision: number } | undefined {
  if (result) return { key: `${result.task} ${result.expert}`, revision: result.revision }
  return panel && { key: `${panel.task} panel`, revision: panel.revision }
}
