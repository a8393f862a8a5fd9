import { create } from 'qrcode'

/** A QR code as an SVG path in modules (`side` of them): a stroke of width 1 for each run of dark modules in a row. */
export interface QrDrawing {
  readonly path: string
  readonly side: number
}

export function drawQr(text: string): QrDrawing {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  let path = ''
  for (let row = 0; row < size; row++) {
    for (let from = 0; from < size; from++) {
      if (!data[row * size + from]) continue
      let to = from
      while (to < size && data[row * size + to]) to++
      path += `M${from} ${row + 0.5}H${to}`
      from = to
    }
  }
  return { path, side: size }
}
