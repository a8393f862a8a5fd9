import { type Notice, notice } from './notice.ts'

/** Encodings of text files, as people know them. */
export const encodingNames = {
  'utf-8': 'UTF-8',
  gb18030: 'GB 18030',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
} as const

export type EncodingName = keyof typeof encodingNames

/** The notice for a text or a table of text: how many bytes are invalid in its encoding. */
export function encodingNotices({ replaced, encoding }: { readonly replaced: number; readonly encoding: EncodingName }): readonly Notice[] {
  return replaced === 0 ? [] : [notice('notice.replaced', { count: replaced, encoding: encodingNames[encoding] })]
}
