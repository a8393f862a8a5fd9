import { isTooLarge, pictureSize } from '#shared/evidence/pictureSize.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import type { ShownImage } from './shown.ts'

/** A picture's format by its content, and the size at which it is drawn. Faults: `document.damaged`, `document.tooLarge`. */
export function showImage({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Result<ShownImage> {
  const size = pictureSize(bytes)
  if (size && isTooLarge(size)) return refuse({ code: 'document.tooLarge', name })
  return size ? ok({ viewer: 'image', notices: [], ...size }) : refuse({ code: 'document.damaged', name })
}
