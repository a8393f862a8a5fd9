import { letters, lettersWidth } from '../shape/letters.ts'
import { seal } from '../shape/seal.ts'
import { placed, type Rgb, rectangle, type Shape, line as straight, transformed } from '../shape/shape.ts'
import { Picture } from './picture.ts'

/** What a scanned certificate shows. */
export interface ScannedPage {
  readonly title: string
  readonly subtitle?: string
  readonly rows: readonly (readonly [label: string, value: string])[]
  readonly remark: string
  readonly seal: string
  readonly purpose?: string
  readonly date: string
}

const width = 872
const height = 1200
const ink: Rgb = [38, 36, 40]

/** A certificate as a flat-bed scanner gives it: greyish paper, a shadow at the edge, a little askew, grain. JPEG, about 150 kB. */
export function scannedPage(page: ScannedPage): Uint8Array {
  const picture = new Picture(width, height, [226, 225, 221])
  const askew = placed(1, 0.0105, 8, -6)
  const draw = (shapes: readonly Shape[], alpha = 1) =>
    picture.draw(
      shapes.map((shape) => transformed(shape, askew)),
      undefined,
      alpha,
    )
  draw([rectangle(20, 24, width - 44, height - 44, [120, 118, 112])], 0.35)
  draw([rectangle(14, 30, width - 44, height - 44, [243, 241, 234])])
  const border = { colour: [150, 58, 44] as Rgb, width: 5 }
  draw([
    rectangle(52, 70, width - 120, height - 124, undefined, border),
    rectangle(64, 82, width - 144, height - 148, undefined, { ...border, width: 1.6 }),
  ])
  const middle = (text: string, size: number, y: number, face: 'serifBold' | 'serif' = 'serif') =>
    draw(letters(face, text, size, (width - 16 - lettersWidth(face, text, size)) / 2, y, ink))
  middle(page.title, 62, height - 240, 'serifBold')
  if (page.subtitle) middle(page.subtitle, 30, height - 300)
  page.rows.forEach(([label, value], index) => {
    const y = height - 400 - index * 78
    const size = Math.min(27, 440 / lettersWidth('serif', value, 1))
    draw(letters('serifBold', label, 26, 112, y, ink))
    draw(letters('serif', value, size, 310, y, ink))
    draw([
      straight(
        [
          [302, y - 14],
          [width - 112, y - 14],
        ],
        [120, 116, 112],
        1.3,
      ),
    ])
  })
  draw(letters('serif', page.remark, 20, 112, 150, [110, 106, 104]))
  draw(letters('serif', page.date, 26, width - 360, 196, ink))
  draw(
    seal(page.seal, page.purpose).map((shape) => transformed(shape, placed(106, -0.06, width - 250, 220))),
    0.82,
  )
  picture.grain(`${page.title} ${page.seal}`, 13, 0.16)
  return picture.jpeg(68)
}
