import { decodeText } from '../decodeText.ts'
import type { ShownText } from './shown.ts'

/** A text file as the viewer decodes it. */
export function showText(bytes: Uint8Array): ShownText {
  const { text, encoding } = decodeText(bytes)
  return { viewer: 'text', notices: [], encoding, text }
}
