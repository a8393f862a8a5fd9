import type { CentreKey } from '../inputs.ts'
import { letters, lettersWidth } from '../shape/letters.ts'
import { ellipse, rectangle, type Rgb } from '../shape/shape.ts'
import { Picture } from './picture.ts'
import { type Place, shaded, stageFor } from './stage.ts'

const steel: Rgb = [206, 213, 220]

/** A room with benches on both sides, instruments, windows at the end. */
export function laboratory(key: CentreKey, width: number, height: number): Picture {
  const picture = new Picture(width, height, [226, 231, 234])
  const stage = stageFor(picture, { at: [0.25, 1.62, 0], yaw: 0.03, focal: 0.72, horizon: 0.55 })
  const far = 9.5
  stage.face([[-3.2, 0, 0.7], [3.2, 0, 0.7], [3.2, 0, far], [-3.2, 0, far]], (_x, y) => shaded([178, 186, 190], 0.82 + (0.22 * y) / height))
  stage.face([[-3.2, 3, 0.7], [3.2, 3, 0.7], [3.2, 3, far], [-3.2, 3, far]], [238, 240, 241])
  stage.face([[-3.2, 0, 0.7], [-3.2, 3, 0.7], [-3.2, 3, far], [-3.2, 0, far]], (x) => shaded([214, 222, 226], 0.86 + (0.2 * x) / width))
  stage.face([[3.2, 0, 0.7], [3.2, 3, 0.7], [3.2, 3, far], [3.2, 0, far]], [202, 211, 217])
  stage.face([[-3.2, 0, far], [3.2, 0, far], [3.2, 3, far], [-3.2, 3, far]], [222, 228, 231])
  for (let index = 0; index < 3; index++) {
    const x = -2.7 + index * 1.85
    stage.face([[x, 0.95, far], [x + 1.6, 0.95, far], [x + 1.6, 2.6, far], [x, 2.6, far]], (_x, y) => [196 + (y / height) * 40, 222 + (y / height) * 24, 244])
    stage.pipe([[x + 0.8, 0.95, far], [x + 0.8, 2.6, far]], 0.05, [240, 242, 244])
  }
  for (let z = 1.6; z < far; z += 1.9) for (const x of [-1.6, 0.7]) stage.face([[x, 2.99, z], [x + 0.9, 2.99, z], [x + 0.9, 2.99, z + 0.9], [x, 2.99, z + 0.9]], [255, 255, 252])
  for (let z = 8.2; z > 0.9; z -= 1.45) {
    for (const side of [-1, 1] as const) bench(stage, side, z, Math.round(z * 10) % 3, key)
  }
  for (const [x, z] of [[-0.95, 4.6], [1.1, 3.4], [-0.8, 2.6]] as const) {
    stage.pipe([[x, 0, z], [x, 0.55, z]], 0.05, [120, 126, 132])
    stage.box([x - 0.17, 0.55, z - 0.1], [0.34, 0.07, 0.3], [46, 84, 128])
  }
  picture.grain(`${key} laboratory`, 9, 0.35)
  return picture
}

function bench(stage: ReturnType<typeof stageFor>, side: -1 | 1, z: number, kind: number, key: CentreKey): void {
  const x = side < 0 ? -3.1 : 2.25
  stage.box([x, 0, z], [0.85, 0.82, 1.35], [236, 238, 239])
  stage.box([x - (side < 0 ? 0 : 0.04), 0.82, z], [0.9, 0.06, 1.38], [70, 82, 96])
  for (let shelf = 0; shelf < 2; shelf++) {
    const wall = side < 0 ? x : x + 0.6
    stage.box([wall, 1.7 + shelf * 0.42, z + 0.1], [0.25, 0.03, 1.15], [190, 196, 200])
    for (let bottle = 0; bottle < 5; bottle++) stage.tank([wall + 0.12, 1.73 + shelf * 0.42, z + 1.1 - bottle * 0.22], 0.05, 0.2, ([[176, 108, 52], [92, 140, 176], [214, 214, 206], [120, 160, 112]] as const)[(bottle + shelf + kind) % 4] as Rgb)
  }
  const body: Rgb = key === 'dairy' ? [224, 232, 228] : [218, 224, 234]
  if (kind === 0) {
    stage.box([x + 0.2, 0.88, z + 0.3], [0.5, 0.62, 0.6], body)
    stage.face([[x + 0.28, 1.18, z + 0.29], [x + 0.62, 1.18, z + 0.29], [x + 0.62, 1.42, z + 0.29], [x + 0.28, 1.42, z + 0.29]], [38, 74, 112])
  } else if (kind === 1) {
    stage.tank([x + 0.42, 0.88, z + 0.6], 0.17, 0.55, steel)
    stage.tank([x + 0.42, 1.43, z + 0.6], 0.06, 0.18, [120, 130, 140])
  } else {
    stage.box([x + 0.12, 0.88, z + 0.45], [0.62, 0.3, 0.45], body)
    stage.box([x + 0.24, 1.2, z + 0.7], [0.4, 0.32, 0.05], [34, 40, 48])
    stage.face([[x + 0.26, 1.22, z + 0.69], [x + 0.62, 1.22, z + 0.69], [x + 0.62, 1.5, z + 0.69], [x + 0.26, 1.5, z + 0.69]], [92, 156, 196])
  }
}

/** A hall with a row of vessels, pipes above, and a control cabinet in front. */
export function pilotLine(key: CentreKey, width: number, height: number): Picture {
  const picture = new Picture(width, height, [206, 212, 216])
  const stage = stageFor(picture, { at: [-0.6, 2.1, 0], yaw: 0.1, focal: 0.8, horizon: 0.52 })
  const far = 20
  stage.face([[-6, 0, 1.2], [7, 0, 1.2], [7, 0, far], [-6, 0, far]], (_x, y) => shaded([150, 164, 160], 0.84 + (0.3 * y) / height))
  stage.face([[-6, 6, 1.2], [7, 6, 1.2], [7, 6, far], [-6, 6, far]], [168, 176, 184])
  stage.face([[-6, 0, 1.2], [-6, 6, 1.2], [-6, 6, far], [-6, 0, far]], (x) => shaded([222, 226, 226], 0.82 + (0.3 * x) / width))
  stage.face([[7, 0, 1.2], [7, 6, 1.2], [7, 6, far], [7, 0, far]], [198, 204, 208])
  stage.face([[-6, 0, far], [7, 0, far], [7, 6, far], [-6, 6, far]], [212, 218, 222])
  for (let z = 18; z > 2; z -= 3) {
    stage.box([-6, 5.6, z], [13, 0.25, 0.2], [140, 150, 160])
    stage.face([[-5.98, 2.8, z + 0.6], [-5.98, 2.8, z + 2.2], [-5.98, 4.6, z + 2.2], [-5.98, 4.6, z + 0.6]], [224, 238, 246])
  }
  for (const x of [-2.1, 1.2] as const) stage.face([[x, 0.005, 2], [x + 0.12, 0.005, 2], [x + 0.12, 0.005, far], [x, 0.005, far]], [232, 190, 62])
  for (let z = 16; z > 4.4; z -= 2.8) vessel(stage, key, [3.1, 0, z])
  for (let z = 17; z > 4; z -= 3.4) {
    stage.box([-4.9, 0, z], [1.4, key === 'dairy' ? 1.5 : 1.9, 1.8], key === 'dairy' ? [196, 214, 210] : [186, 198, 214])
    stage.box([-4.7, key === 'dairy' ? 1.5 : 1.9, z + 0.5], [0.9, 0.4, 0.8], [214, 142, 60])
  }
  stage.pipe([[1.9, 4.3, far], [1.9, 4.3, 3.2]], 0.16, [112, 150, 186])
  stage.pipe([[2.3, 4.5, far], [2.3, 4.5, 3.2]], 0.12, [196, 200, 204])
  stage.box([-2.9, 0, 4.6], [0.9, 1.75, 0.5], [92, 108, 126])
  stage.face([[-2.75, 1.2, 4.59], [-2.2, 1.2, 4.59], [-2.2, 1.55, 4.59], [-2.75, 1.55, 4.59]], [70, 140, 176])
  for (const [index, colour] of ([[204, 62, 52], [70, 168, 92], [232, 190, 62]] as const).entries()) stage.tank([-2.7 + index * 0.25, 1.0, 4.58], 0.04, 0.08, colour)
  stage.text('中试线', [-2.8, 1.85, 4.6], 0.22, [52, 64, 78])
  picture.grain(`${key} pilot line`, 10, 0.4)
  return picture
}

function vessel(stage: ReturnType<typeof stageFor>, key: CentreKey, [x, y, z]: Place): void {
  if (key === 'dairy') {
    for (const [dx, dz] of [[-0.6, 0.3], [0.6, 0.3], [-0.6, -0.3], [0.6, -0.3]] as const) stage.pipe([[x + dx, 0, z + dz], [x + dx, 0.7, z + dz]], 0.09, [128, 136, 144])
    stage.tank([x, y + 0.6, z], 0.9, 2.6, steel)
    stage.tank([x, y + 3.2, z], 0.22, 0.4, [150, 158, 166])
    stage.pipe([[x - 0.1, 3.6, z], [x - 1.2, 4.3, z]], 0.11, [206, 210, 214])
    return
  }
  stage.box([x - 1.1, y, z - 0.7], [2.2, 0.5, 1.5], [88, 98, 112])
  stage.box([x - 1.0, y + 0.5, z - 0.6], [2.0, 1.7, 1.3], [198, 204, 208])
  stage.face([[x - 0.7, 0.85, z - 0.61], [x + 0.1, 0.85, z - 0.61], [x + 0.1, 1.8, z - 0.61], [x - 0.7, 1.8, z - 0.61]], [70, 78, 90])
  stage.face([[x - 0.6, 1.0, z - 0.62], [x, 1.0, z - 0.62], [x, 1.6, z - 0.62], [x - 0.6, 1.6, z - 0.62]], [236, 128, 52])
  stage.tank([x + 0.55, 2.2, z], 0.28, 1.3, [176, 184, 192])
  stage.pipe([[x + 0.55, 3.5, z], [x + 0.55, 4.3, z], [x - 1.2, 4.3, z]], 0.14, [160, 170, 180])
}

/** The nameplate on a machine, with the entries of the equipment register. */
export function nameplate(owner: string, item: { id: string; name: string; bought?: string }, width: number, height: number): Picture {
  const picture = new Picture(width, height, [74, 98, 122])
  picture.fill([[[0, 0], [width, 0], [width, height], [0, height]]], (x, y) => shaded([84, 110, 136], 0.72 + 0.34 * (x / width) + 0.1 * (y / height)))
  const margin = width * 0.09
  const plate = { x: margin, y: height * 0.14, w: width - 2 * margin, h: height * 0.72 }
  picture.draw([rectangle(plate.x + 6, plate.y - 7, plate.w, plate.h, [30, 40, 52])], undefined, 0.45)
  picture.fill([[[plate.x, plate.y], [plate.x + plate.w, plate.y], [plate.x + plate.w, plate.y + plate.h], [plate.x, plate.y + plate.h]]], (x, y) => {
    const brushed = ((y * 7919) % 13) / 13
    return shaded([214, 218, 221], 0.9 + 0.1 * Math.sin((x / width) * Math.PI) + 0.035 * brushed)
  })
  picture.draw([rectangle(plate.x + 12, plate.y + 12, plate.w - 24, plate.h - 24, undefined, { colour: [40, 62, 98], width: 3 })])
  for (const [x, y] of [[26, 26], [plate.w - 26, 26], [26, plate.h - 26], [plate.w - 26, plate.h - 26]] as const) {
    picture.draw([ellipse(plate.x + x, plate.y + y, 8, 8, [146, 152, 158], { colour: [96, 102, 108], width: 1.5 }), rectangle(plate.x + x - 6, plate.y + y - 1, 12, 2, [90, 96, 102])])
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
