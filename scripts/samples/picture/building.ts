import type { CentreKey } from '../inputs.ts'
import { seededRandom } from '../random.ts'
import { ellipse, type Rgb } from '../shape/shape.ts'
import { Picture } from './picture.ts'
import { shaded, stageFor } from './stage.ts'

/** The centre's building from across the forecourt: two fronts, rows of windows, the name over the door, trees. */
export function building(key: CentreKey, name: string, width: number, height: number): Picture {
  const picture = new Picture(width, height)
  picture.fill(
    [
      [
        [0, 0],
        [width, 0],
        [width, height],
        [0, height],
      ],
    ],
    (_x, y) => [112 + 120 * (1 - y / height), 168 + 66 * (1 - y / height), 226 + 14 * (1 - y / height)],
  )
  clouds(picture, key)
  const stage = stageFor(picture, { at: [-9, 1.9, 0], yaw: 0.28, focal: 0.82, horizon: 0.3 })
  stage.face(
    [
      [-90, 0, 2],
      [90, 0, 2],
      [90, 0, 300],
      [-90, 0, 300],
    ],
    [132, 158, 104],
  )
  stage.face(
    [
      [-30, 0.01, 3],
      [40, 0.01, 3],
      [40, 0.01, 24],
      [-30, 0.01, 24],
    ],
    (_x, y) => shaded([196, 196, 190], 0.86 + (0.4 * y) / height),
  )
  const wall: Rgb = key === 'dairy' ? [232, 228, 216] : [214, 222, 230]
  stage.box([-12, 0, 26], [34, 15.2, 16], wall)
  stage.box([-12.4, 15.2, 25.6], [34.8, 0.7, 16.8], shaded(wall, 0.8))
  for (let floor = 0; floor < 4; floor++) {
    const y = 1.4 + floor * 3.2
    for (let column = 0; column < 13; column++) {
      const x = -10.8 + column * 2.5
      if (floor === 0 && column >= 4 && column <= 7) continue
      stage.face(
        [
          [x, y, 25.98],
          [x + 1.7, y, 25.98],
          [x + 1.7, y + 2, 25.98],
          [x, y + 2, 25.98],
        ],
        (px, py) => {
          const glow = 0.5 + 0.5 * Math.sin(px / 60 + py / 90)
          return [70 + glow * 60, 112 + glow * 56, 150 + glow * 56]
        },
      )
      stage.pipe(
        [
          [x + 0.85, y, 25.97],
          [x + 0.85, y + 2, 25.97],
        ],
        0.08,
        [236, 238, 240],
      )
    }
  }
  stage.box([-2.4, 3.4, 23.6], [10.6, 0.5, 2.4], [118, 128, 140])
  for (const x of [-2, 7.4]) stage.box([x, 0, 23.8], [0.4, 3.4, 0.4], [150, 158, 166])
  stage.face(
    [
      [-0.8, 0, 25.9],
      [6.6, 0, 25.9],
      [6.6, 3.2, 25.9],
      [-0.8, 3.2, 25.9],
    ],
    [58, 84, 108],
  )
  for (const x of [1, 2.9, 4.8])
    stage.pipe(
      [
        [x, 0, 25.88],
        [x, 3.2, 25.88],
      ],
      0.1,
      [214, 220, 224],
    )
  stage.text(name, [-10.8, 13.75, 25.9], 1.0, [168, 34, 38])
  trees(picture, stage, key)
  picture.grain(`${key} building`, 8, 0.3)
  return picture
}

function clouds(picture: Picture, key: CentreKey): void {
  const random = seededRandom(`clouds ${key}`)
  for (let cloud = 0; cloud < 4; cloud++) {
    const x = random.next() * picture.width
    const y = picture.height * (0.78 + random.next() * 0.18)
    for (let puff = 0; puff < 7; puff++)
      picture.draw(
        [ellipse(x + (puff - 3) * 26 + random.next() * 14, y + random.next() * 12, 40, 12 + random.next() * 8, [255, 255, 255])],
        undefined,
        0.22,
      )
  }
}

function trees(picture: Picture, stage: ReturnType<typeof stageFor>, key: CentreKey): void {
  const random = seededRandom(`trees ${key}`)
  for (const [x, z] of [
    [-16, 24],
    [-13.5, 20],
    [12, 21],
    [16, 22],
    [9.5, 16],
    [-15, 14],
  ] as const) {
    stage.pipe(
      [
        [x, 0, z],
        [x, 2.2, z],
      ],
      0.28,
      [104, 84, 62],
    )
    for (let leaf = 0; leaf < 46; leaf++) {
      const angle = random.next() * Math.PI * 2
      const reach = Math.sqrt(random.next()) * 1.25
      const [px, py] = stage.point([x + Math.cos(angle) * reach, 3.1 + Math.sin(angle) * reach * 1.1, z])
      const size = (picture.width * 0.5) / z / 2
      const light = 0.7 + 0.5 * random.next()
      picture.draw([ellipse(px, py, size, size * 0.8, shaded([86, 132, 70], light))], undefined, 0.8)
    }
  }
}
