import { conclude, type Verification } from '#shared/signature/verdict.ts'

/**
 * Says of each result what the other files given tell of it: whether a newer revision of the same sheet (task and expert)
 * is among them, and whether another content of the same revision is. Of two contents of one revision none counts until
 * the signer has said which is meant. Only signed files speak against signed ones, so that nobody without a key can.
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
    const superseded = others.some(({ revision }) => revision > own.revision)
    const conflict = one.verdict !== 'rejected' && others.some((other) => other.revision === own.revision && other.sha256 !== own.sha256)
    const facts = { ...one.facts, superseded, conflict }
    return conclude({ ...one, facts, reasons: conflict ? [...one.reasons, 'result.conflict'] : one.reasons })
  })
}

interface Identity {
  readonly key: string
  readonly revision: number
  readonly sha256: string
}

interface Sheet extends Identity {
  readonly isSigned: boolean
}

function identityOf({ result, panel }: Verification): Identity | undefined {
  if (result) return { key: `${result.task} ${result.expert}`, revision: result.revision, sha256: result.sha256 }
  return panel && { key: `${panel.task} panel`, revision: panel.revision, sha256: panel.sha256 }
}
