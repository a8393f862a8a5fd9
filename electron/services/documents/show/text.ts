import { encodingNotices } from '#shared/text/encoding.ts'
import { decodeText } from '../decodeText.ts'
import type { ShownText } from './shown.ts'

/** A text file as the viewer decodes it. */
export function showText(bytes: Uint8Array): ShownText {
  const decoded = decodeText(bytes)
  const { text, encoding, replaced } = decoded
  return { viewer: 'text', notices: encodingNotices(decoded), encoding, replaced, text }
}
