import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { pictureSize } from '../pictureSize.ts'
import type { ShownImage } from './shown.ts'

/** A picture's format by its content, and the size at which it is drawn. Fault: `document.damaged`. */
export function showImage({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Result<ShownImage> {
  const size = pictureSize(bytes)
  return size ? ok({ viewer: 'image', notices: [], ...size }) : refuse({ code: 'document.damaged', name })
}
