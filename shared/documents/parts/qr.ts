import { create } from 'qrcode'

/** A QR code as one SVG path of the given side (points) at a place, dark modules joined along each row. */
export function qrPath(text: string, x: number, y: number, side: number): string {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const step = side / size
  const at = (value: number) => (value * step).toFixed(3)
  let path = ''
  for (let row = 0; row < size; row++) {
    for (let from = 0; from < size; from++) {
      if (!data[row * size + from]) continue
      let to = from
      while (to < size && data[row * size + to]) to++
      path += `M${(x + from * step).toFixed(3)} ${(y + row * step).toFixed(3)}h${at(to - from)}v${at(1)}h-${at(to - from)}z`
      from = to
    }
  }
  return path
}
