import type { CentreKey } from '../inputs.ts'
import type { Rgb } from '../shape/shape.ts'
import { Picture } from './picture.ts'
import { type Place, shaded, stageFor } from './stage.ts'

const steel: Rgb = [206, 213, 220]

/** A hall with a row of vessels, pipes above, and a control cabinet in front. */
export function pilotLine(key: CentreKey, width: number, height: number): Picture {
  const picture = new Picture(width, height, [206, 212, 216])
  const stage = stageFor(picture, { at: [-0.6, 2.1, 0], yaw: 0.1, focal: 0.8, horizon: 0.52 })
  const far = 20
  stage.face(
    [
      [-6, 0, 1.2],
      [7, 0, 1.2],
      [7, 0, far],
      [-6, 0, far],
    ],
    (_x, y) => shaded([150, 164, 160], 0.84 + (0.3 * y) / height),
  )
  stage.face(
    [
      [-6, 6, 1.2],
      [7, 6, 1.2],
      [7, 6, far],
      [-6, 6, far],
    ],
    [168, 176, 184],
  )
  stage.face(
    [
      [-6, 0, 1.2],
      [-6, 6, 1.2],
      [-6, 6, far],
      [-6, 0, far],
    ],
    (x) => shaded([222, 226, 226], 0.82 + (0.3 * x) / width),
  )
  stage.face(
    [
      [7, 0, 1.2],
      [7, 6, 1.2],
      [7, 6, far],
      [7, 0, far],
    ],
    [198, 204, 208],
  )
  stage.face(
    [
      [-6, 0, far],
      [7, 0, far],
      [7, 6, far],
      [-6, 6, far],
    ],
    [212, 218, 222],
  )
  for (let z = 18; z > 2; z -= 3) {
    stage.box([-6, 5.6, z], [13, 0.25, 0.2], [140, 150, 160])
    stage.face(
      [
        [-5.98, 2.8, z + 0.6],
        [-5.98, 2.8, z + 2.2],
        [-5.98, 4.6, z + 2.2],
        [-5.98, 4.6, z + 0.6],
      ],
      [224, 238, 246],
    )
  }
  stage.face(
    [
      [-3.4, 3.7, far - 0.1],
      [4.6, 3.7, far - 0.1],
      [4.6, 4.7, far - 0.1],
      [-3.4, 4.7, far - 0.1],
    ],
    [190, 36, 40],
  )
  stage.text('安全规范　数据真实', [-2.9, 3.93, far - 0.15], 0.76, [250, 240, 220])
  for (const x of [-2.1, 1.2] as const)
    stage.face(
      [
        [x, 0.005, 2],
        [x + 0.12, 0.005, 2],
        [x + 0.12, 0.005, far],
        [x, 0.005, far],
      ],
      [232, 190, 62],
    )
  for (let z = 16; z > 4.4; z -= 2.8) vessel(stage, key, [3.1, 0, z])
  for (let z = 17; z > 4; z -= 3.4) {
    stage.box([-4.9, 0, z], [1.4, key === 'dairy' ? 1.5 : 1.9, 1.8], key === 'dairy' ? [196, 214, 210] : [186, 198, 214])
    stage.box([-4.7, key === 'dairy' ? 1.5 : 1.9, z + 0.5], [0.9, 0.4, 0.8], [214, 142, 60])
  }
  stage.pipe(
    [
      [1.9, 4.3, far],
      [1.9, 4.3, 3.2],
    ],
    0.16,
    [112, 150, 186],
  )
  stage.pipe(
    [
      [2.3, 4.5, far],
      [2.3, 4.5, 3.2],
    ],
    0.12,
    [196, 200, 204],
  )
  stage.box([-2.9, 0, 4.6], [0.9, 1.75, 0.5], [92, 108, 126])
  stage.face(
    [
      [-2.75, 1.2, 4.59],
      [-2.2, 1.2, 4.59],
      [-2.2, 1.55, 4.59],
      [-2.75, 1.55, 4.59],
    ],
    [70, 140, 176],
  )
  for (const [index, colour] of (
    [
      [204, 62, 52],
      [70, 168, 92],
      [232, 190, 62],
    ] as const
  ).entries())
    stage.tank([-2.7 + index * 0.25, 1.0, 4.58], 0.04, 0.08, colour)
  picture.grain(`${key} pilot line`, 10, 0.4)
  return picture
}

function vessel(stage: ReturnType<typeof stageFor>, key: CentreKey, [x, y, z]: Place): void {
  if (key === 'dairy') {
    for (const [dx, dz] of [
      [-0.6, 0.3],
      [0.6, 0.3],
      [-0.6, -0.3],
      [0.6, -0.3],
    ] as const)
      stage.pipe(
        [
          [x + dx, 0, z + dz],
          [x + dx, 0.7, z + dz],
        ],
        0.09,
        [128, 136, 144],
      )
    stage.tank([x, y + 0.6, z], 0.9, 2.6, steel)
    stage.tank([x, y + 3.2, z], 0.22, 0.4, [150, 158, 166])
    stage.pipe(
      [
        [x - 0.1, 3.6, z],
        [x - 1.2, 4.3, z],
      ],
      0.11,
      [206, 210, 214],
    )
    return
  }
  stage.box([x - 1.1, y, z - 0.7], [2.2, 0.5, 1.5], [88, 98, 112])
  stage.box([x - 1.0, y + 0.5, z - 0.6], [2.0, 1.7, 1.3], [198, 204, 208])
  stage.face(
    [
      [x - 0.7, 0.85, z - 0.61],
      [x + 0.1, 0.85, z - 0.61],
      [x + 0.1, 1.8, z - 0.61],
      [x - 0.7, 1.8, z - 0.61],
    ],
    [70, 78, 90],
  )
  stage.face(
    [
      [x - 0.6, 1.0, z - 0.62],
      [x, 1.0, z - 0.62],
      [x, 1.6, z - 0.62],
      [x - 0.6, 1.6, z - 0.62],
    ],
    [236, 128, 52],
  )
  stage.tank([x + 0.55, 2.2, z], 0.28, 1.3, [176, 184, 192])
  stage.pipe(
    [
      [x + 0.55, 3.5, z],
      [x + 0.55, 4.3, z],
      [x - 1.2, 4.3, z],
    ],
    0.14,
    [160, 170, 180],
  )
}
