import type { Centre, DocumentOrder } from '../inputs.ts'
import { letters, lettersWidth } from '../shape/letters.ts'
import { building } from './building.ts'
import { laboratory } from './laboratory.ts'
import { nameplate } from './nameplate.ts'
import { Picture } from './picture.ts'
import { pilotLine } from './pilotLine.ts'

const tile = { width: 772, height: 500, gap: 18, caption: 26 } as const

/** D027: four photographs on one white sheet, each with its caption; the ordered words are below. About 1600 × 1150. */
export function makeCollage(centre: Centre, order: DocumentOrder): Uint8Array {
  const width = tile.width * 2 + tile.gap * 3
  const foot = 56
  const height = (tile.height + tile.caption + tile.gap) * 2 + tile.gap + foot
  const sheet = new Picture(width, height)
  scenes(centre).forEach(({ caption, picture }, index) => {
    const left = tile.gap + (index % 2) * (tile.width + tile.gap)
    const bottom = height - (Math.floor(index / 2) + 1) * (tile.height + tile.caption + tile.gap) + tile.caption
    sheet.paste(picture, left, bottom)
    sheet.draw(letters('sans', caption, 17, left + (tile.width - lettersWidth('sans', caption, 17)) / 2, bottom - 21, [52, 58, 66]))
  })
  for (const text of Object.values(order.pageText).flat()) {
    sheet.draw(letters('sansBold', text, 25, (width - lettersWidth('sansBold', text, 25)) / 2, 26, [24, 28, 34]))
  }
  return sheet.jpeg(79)
}

export interface Scene {
  readonly name: string
  readonly caption: string
  readonly picture: Picture
}

/** The four photographs of a centre. */
export function scenes(centre: Centre, width: number = tile.width, height: number = tile.height): Scene[] {
  const item = centre.plan.registers?.equipment?.[0] ?? { id: 'SB001', name: '设备' }
  return [
    { name: 'laboratory', caption: '实验室', picture: laboratory(centre.key, width, height) },
    { name: 'pilot-line', caption: '中试线', picture: pilotLine(centre.key, width, height) },
    { name: 'nameplate', caption: '设备铭牌', picture: nameplate(centre.name, item, width, height) },
    { name: 'building', caption: '中心外景', picture: building(centre.key, centre.name, width, height) },
  ]
}
