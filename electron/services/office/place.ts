import { join } from 'node:path'

/** Where the parts of an office lie. */
export interface OfficePlace {
  readonly folder: string
  /** the office's key and certificate, encrypted */
  readonly key: string
  /** the office's certificate for everybody, PEM */
  readonly root: string
  /** what was issued and withdrawn, a file an entry */
  readonly register: string
}

export function officeIn(folder: string): OfficePlace {
  return { folder, key: join(folder, 'office.p12'), root: join(folder, 'root.pem'), register: join(folder, 'register') }
}

/** Certificates in PEM, one after the other. */
export function pemOf(...certificates: readonly Uint8Array[]): Uint8Array {
  const block = (der: Uint8Array) => {
    const lines =
      Buffer.from(der)
        .toString('base64')
        .match(/.{1,64}/g) ?? []
    return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
  }
  return new TextEncoder().encode(certificates.map(block).join(''))
}
