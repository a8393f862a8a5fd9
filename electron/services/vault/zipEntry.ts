/** One entry as the central directory describes it; sizes and offset are the ZIP64 ones where given. */
export interface ZipEntry {
  /** decoded name without the slash a folder ends in; in its likeliest encoding where it is not marked */
  readonly name: string
  /** name bytes as stored, `undefined` when far too long to be kept */
  readonly rawName: Buffer | undefined
  readonly isFolder: boolean
  /** ASCII or marked UTF-8; `unmarked`: UTF-8 whose mark (flag 11) is missing; `broken`: marked, but not UTF-8; `foreign`: another encoding */
  readonly encoding: 'plain' | 'unmarked' | 'broken' | 'foreign'
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly compressedSize: number
  readonly size: number
  readonly offset: number
  readonly externalAttributes: number
  /** the Unicode-path extra is absent or has the same name */
  readonly unicodePathAgrees: boolean
}

/** Where an entry's bytes lie, once its local header was read. */
export interface PlacedEntry extends ZipEntry {
  readonly dataOffset: number
}

export const flagEncrypted = 1 << 0
export const flagDescriptor = 1 << 3
export const flagPatched = 1 << 5
export const flagStrongEncryption = 1 << 6
export const flagUtf8 = 1 << 11
export const flagMasked = 1 << 13

export const methodStored = 0
export const methodDeflated = 8
