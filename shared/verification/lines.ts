import { readableFingerprint } from '../signature/certificate.ts'
import type { Verification } from '../signature/verdict.ts'
import { type Locale, say } from '../text/say.ts'
import { certificateLines } from './certificateLines.ts'

/** A verification in words, a line each, the first without indentation: what the command prints and the verifier page shows. */
export function linesOf(locale: Locale, one: Verification): readonly string[] {
  const { file, verdict, reasons, signatures, facts, kind } = one
  const lines = [say(locale, 'signature', `verdict.${verdict}`, { file })]
  for (const reason of reasons) lines.push(`  ${reason} ${say(locale, 'signature', `reason.${reason}`)}`)
  for (const { name, fingerprint, trusted, claimedTime, intact, certificate } of signatures) {
    const digits = readableFingerprint(fingerprint)
    lines.push(`  ${say(locale, 'signature', intact ? 'signer' : 'signer.broken', { name, digits, time: claimedTime })}`)
    lines.push(`    ${say(locale, 'signature', `trust.${trusted}`)}`)
    for (const line of certificate ? certificateLines(locale, certificate) : []) lines.push(`    ${line}`)
  }
  if (kind === 'json' && verdict === 'unsigned') lines.push(`  ${say(locale, 'signature', 'notice.unsigned')}`)
  if (signatures.some(({ namesRecord }) => namesRecord === false)) lines.push(`  ${say(locale, 'signature', 'notice.otherName')}`)
  if (facts.decided === false) lines.push(`  ${say(locale, 'signature', 'notice.undecided')}`)
  if (facts.superseded) lines.push(`  ${say(locale, 'signature', 'notice.superseded')}`)
  if (signatures.length > 0) lines.push(`  ${say(locale, 'signature', 'notice.time')}`)
  return lines
}
