import { latin1 } from '#shared/signature/bytes.ts'
import { readDerPrefix, tags } from '#shared/signature/der.ts'
import type { Fault } from '#shared/text/fault.ts'

/** The kind of a file that is not PKCS#12, where it can be recognised: the holder then knows which file to look for. */
export function notAKeyFile(bytes: Uint8Array): Fault {
  const start = latin1(bytes.subarray(0, 4096))
  const pem = /-----BEGIN ([A-Z0-9 ]+)-----/.exec(start)?.[1]
  if (pem !== undefined) return /CERTIFICATE|PKCS7/.test(pem) ? { code: 'identity.certificateFile' } : { code: 'identity.pemFile' }
  if (start.startsWith('\xfe\xed\xfe\xed') || start.startsWith('\xce\xce\xce\xce')) return { code: 'identity.javaStore' }
  return { code: isCertificate(bytes) ? 'identity.certificateFile' : 'identity.notPkcs12' }
}

/** An X.509 certificate: a sequence of three whose first member begins with its version or serial number. */
function isCertificate(bytes: Uint8Array): boolean {
  const outer = readDerPrefix(bytes)
  const [body, algorithm, signature] = outer?.children ?? []
  return (
    outer?.children.length === 3 &&
    body?.tag === tags.sequence &&
    algorithm?.tag === tags.sequence &&
    signature?.tag === tags.bitString &&
    (body.children[0]?.tag === 0xa0 || body.children[0]?.tag === tags.integer)
  )
}
