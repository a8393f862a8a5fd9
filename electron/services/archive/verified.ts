import type { VerifiedSource } from '#shared/archive/describe.ts'
import type { Verification } from '#shared/signature/verdict.ts'
import { say } from '#shared/text/say.ts'
import { candidateOf } from '../panel/soundness.ts'
import type { VerifiedFile } from '../verify/verifiedFile.ts'

/** What the verifier found, with its reasons in words: they are kept in the archive. */
export function verifiedSource(sheet: VerifiedFile, roster: ReadonlyMap<string, string | undefined>): VerifiedSource {
  const { verdict, reasons, values } = sheet.verification
  return {
    verdict,
    reasons: reasonsOf(reasons),
    ...(sheet.read && { read: sheet.read }),
    ...(values && { values: { sha256: values.sha256, revision: values.revision } }),
    candidate: candidateOf(sheet, roster),
  }
}

function reasonsOf(reasons: Verification['reasons']): VerifiedSource['reasons'] {
  return reasons.map((code) => ({ code, text: say('zh-CN', 'signature', `reason.${code}`) }))
}
