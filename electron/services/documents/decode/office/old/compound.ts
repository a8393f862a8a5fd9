import { CFB } from 'xlsx'

/** A compound file ([MS-CFB]): streams by name, at its root. */
export interface Compound {
  stream(name: string): Buffer | undefined
}

/** Opens a compound file; `undefined` where it is none or its chains are broken. */
export function openCompound(bytes: Uint8Array): Compound | undefined {
  if (bytes.length < 1536 || bytes[0] !== 0xd0 || bytes[1] !== 0xcf) return undefined
  try {
    const file: unknown = CFB.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { type: 'buffer' })
    return {
      stream(name) {
        const content = (CFB.find(file, `/${name}`) as { readonly content?: unknown } | null)?.content
        return content instanceof Uint8Array ? Buffer.from(content.buffer, content.byteOffset, content.byteLength) : undefined
      },
    }
  } catch {
    return undefined
  }
}
