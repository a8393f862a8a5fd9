import { readableFingerprint } from '../signature/certificate.ts'
import type { IssuedBy } from '../signature/chain.ts'
import { type Locale, say } from '../text/say.ts'

/** Who issued a signer's certificate, in words, a line each. */
export function certificateLines(locale: Locale, { notBefore, notAfter, issuer, root, ofTask, role }: IssuedBy): readonly string[] {
  const dates = { from: notBefore.slice(0, 10), to: notAfter.slice(0, 10) }
  const digits = root ? readableFingerprint(root.fingerprint) : ''
  const first =
    issuer === undefined
      ? say(locale, 'signature', 'certificate.self', dates)
      : say(locale, 'signature', root ? (root.given ? 'certificate.given' : 'certificate.carried') : 'certificate.open', {
          ...dates,
          issuer,
          digits,
        })
  return [
    first,
    ...(role === undefined ? [] : [say(locale, 'signature', 'certificate.role', { role })]),
    ...(ofTask === undefined ? [] : [say(locale, 'signature', ofTask ? 'certificate.ofTask' : 'certificate.notOfTask')]),
  ]
}
