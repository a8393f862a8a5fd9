import { utf8Text } from '../bytes.ts'
import type { DerNode } from '../der.ts'

const shortNames: Readonly<Record<string, string>> = {
  '85.4.3': 'CN',
  '85.4.6': 'C',
  '85.4.7': 'L',
  '85.4.8': 'ST',
  '85.4.10': 'O',
  '85.4.11': 'OU',
}

/** A name as RFC 4514 writes it: the last part first, special characters escaped. */
export function issuerName(name: DerNode): string {
  const parts = name.children.flatMap((set) => set.children)
  return parts
    .map((pair) => {
      const [type, value] = pair.children
      const key = type?.content.join('.') ?? ''
      const text = (value && utf8Text(value.content)) ?? ''
      return `${shortNames[key] ?? `OID.${key}`}=${text.replace(/([,+"\\<>;])/g, '\\$1').replace(/^([ #])|( )$/g, '\\$1$2')}`
    })
    .reverse()
    .join(',')
}

export function serialNumber(serial: DerNode): string {
  return serial.content.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n).toString()
}
