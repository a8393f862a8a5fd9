/** CMS EnvelopedData (RFC 5652) with AES-256-CBC for one certificate (DER): RSA-OAEP with SHA-256, or ECDH on P-256 (RFC 5753). DER. */
export async function sealBytes(content: Uint8Array, recipient: Uint8Array): Promise<Uint8Array> {
  const { Certificate, ContentInfo, EnvelopedData } = await import('pkijs')
  const envelope = new EnvelopedData()
  const certificate = Certificate.fromBER(copyOf(recipient))
  // PKI.js adds random keying material for an EC key, without which its own reader does not open an envelope
  const added = envelope.addRecipientByCertificate(certificate, {
    oaepHashAlgorithm: 'SHA-256',
    kdfAlgorithm: 'SHA-256',
    kekEncryptionLength: 256,
  })
  if (!added) throw new Error('the certificate has no key that can be encrypted to')
  await envelope.encrypt({ name: 'AES-CBC', length: 256 } as Parameters<typeof envelope.encrypt>[0], copyOf(content))
  const whole = new ContentInfo({ contentType: ContentInfo.ENVELOPED_DATA, content: envelope.toSchema() })
  return new Uint8Array(whole.toSchema().toBER())
}

/** Opens what `sealBytes` made, with the key (PKCS#8) of the certificate it was made for; `undefined` for any other key or a damaged envelope. */
export async function openSealed(sealed: Uint8Array, certificate: Uint8Array, privateKey: Uint8Array): Promise<Uint8Array | undefined> {
  const { Certificate, ContentInfo, EnvelopedData } = await import('pkijs')
  try {
    const whole = ContentInfo.fromBER(copyOf(sealed))
    if (whole.contentType !== ContentInfo.ENVELOPED_DATA) return undefined
    const envelope = new EnvelopedData({ schema: whole.content })
    const opened = await envelope.decrypt(0, {
      recipientCertificate: Certificate.fromBER(copyOf(certificate)),
      recipientPrivateKey: copyOf(privateKey),
    })
    return new Uint8Array(opened)
  } catch {
    // PKI.js and Web Crypto throw without telling a wrong key from damaged bytes
    return undefined
  }
}

/** PKI.js takes buffers that hold the value alone. */
function copyOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}
