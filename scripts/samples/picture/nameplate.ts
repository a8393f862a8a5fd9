import { letters, lettersWidth } from '../shape/letters.ts'
import { ellipse, rectangle } from '../shape/shape.ts'
import { Picture } from './picture.ts'
import { shaded } from './stage.ts'

/** The nameplate on a machine, with the entries of the equipment register. */
export function nameplate(owner: string, item: { id: string; name: string; bought?: string }, width: number, height: number): Picture {
  const picture = new Picture(width, height, [74, 98, 122])
  picture.fill(
    [
      [
        [0, 0],
        [width, 0],
        [width, height],
        [0, height],
      ],
    ],
    (x, y) => shaded([84, 110, 136], 0.72 + 0.34 * (x / width) + 0.1 * (y / height)),
  )
  const margin = width * 0.09
  const plate = { x: margin, y: height * 0.14, w: width - 2 * margin, h: height * 0.72 }
  picture.draw([rectangle(plate.x + 6, plate.y - 7, plate.w, plate.h, [30, 40, 52])], undefined, 0.45)
  picture.fill(
    [
      [
        [plate.x, plate.y],
        [plate.x + plate.w, plate.y],
        [plate.x + plate.w, plate.y + plate.h],
        [plate.x, plate.y + plate.h],
      ],
    ],
    (x, y) => {
      const brushed = ((y * 7919) % 13) / 13
      return shaded([214, 218, 221], 0.9 + 0.1 * Math.sin((x / width) * Math.PI) + 0.035 * brushed)
    },
  )
  picture.draw([rectangle(plate.x + 12, plate.y + 12, plate.w - 24, plate.h - 24, undefined, { colour: [40, 62, 98], width: 3 })])
  for (const [x, y] of [
    [26, 26],
    [plate.w - 26, 26],
    [26, plate.h - 26],
    [plate.w - 26, plate.h - 26],
  ] as const) {
    picture.draw([
      ellipse(plate.x + x, plate.y + y, 8, 8, [146, 152, 158], { colour: [96, 102, 108], width: 1.5 }),
      rectangle(plate.x + x - 6, plate.y + y - 1, 12, 2, [90, 96, 102]),
    ])
  }
  const rows = ['设备铭牌', `名称　${item.name}`, `编号　${item.id}`, `购置　${item.bought ?? ''}`, `使用单位　${owner}`]
  const size = (plate.h - 90) / 6.6
  rows.forEach((text, index) => {
    const room = plate.w - 90
    const fit = Math.min(size * (index === 0 ? 1.15 : 0.86), room / lettersWidth('sansBold', text, 1))
    const x = index === 0 ? plate.x + (plate.w - lettersWidth('sansBold', text, fit)) / 2 : plate.x + 48
    picture.draw(letters('sansBold', text, fit, x, plate.y + plate.h - 36 - (index + 0.75) * size * 1.28, [30, 44, 68]))
  })
  picture.grain(`${owner} nameplate`, 8, 0.5)
  return picture
}
