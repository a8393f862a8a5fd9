import type { CentreKey } from '../inputs.ts'
import type { Rgb } from '../shape/shape.ts'
import { Picture } from './picture.ts'
import { shaded, stageFor } from './stage.ts'

const steel: Rgb = [206, 213, 220]

/** A room with benches on both sides, instruments, windows at the end. */
export function laboratory(key: CentreKey, width: number, height: number): Picture {
  const picture = new Picture(width, height, [226, 231, 234])
  const stage = stageFor(picture, { at: [0.25, 1.62, 0], yaw: 0.03, focal: 0.72, horizon: 0.55 })
  const far = 9.5
  stage.face(
    [
      [-3.2, 0, 0.7],
      [3.2, 0, 0.7],
      [3.2, 0, far],
      [-3.2, 0, far],
    ],
    (_x, y) => shaded([178, 186, 190], 0.82 + (0.22 * y) / height),
  )
  stage.face(
    [
      [-3.2, 3, 0.7],
      [3.2, 3, 0.7],
      [3.2, 3, far],
      [-3.2, 3, far],
    ],
    [238, 240, 241],
  )
  stage.face(
    [
      [-3.2, 0, 0.7],
      [-3.2, 3, 0.7],
      [-3.2, 3, far],
      [-3.2, 0, far],
    ],
    (x) => shaded([214, 222, 226], 0.86 + (0.2 * x) / width),
  )
  stage.face(
    [
      [3.2, 0, 0.7],
      [3.2, 3, 0.7],
      [3.2, 3, far],
      [3.2, 0, far],
    ],
    [202, 211, 217],
  )
  stage.face(
    [
      [-3.2, 0, far],
      [3.2, 0, far],
      [3.2, 3, far],
      [-3.2, 3, far],
    ],
    [222, 228, 231],
  )
  for (let index = 0; index < 3; index++) {
    const x = -2.7 + index * 1.85
    stage.face(
      [
        [x, 0.95, far],
        [x + 1.6, 0.95, far],
        [x + 1.6, 2.6, far],
        [x, 2.6, far],
      ],
      (_x, y) => [196 + (y / height) * 40, 222 + (y / height) * 24, 244],
    )
    stage.pipe(
      [
        [x + 0.8, 0.95, far],
        [x + 0.8, 2.6, far],
      ],
      0.05,
      [240, 242, 244],
    )
  }
  for (let z = 1.6; z < far; z += 1.9)
    for (const x of [-1.6, 0.7])
      stage.face(
        [
          [x, 2.99, z],
          [x + 0.9, 2.99, z],
          [x + 0.9, 2.99, z + 0.9],
          [x, 2.99, z + 0.9],
        ],
        [255, 255, 252],
      )
  for (let z = 8.2; z > 0.9; z -= 1.45) {
    for (const side of [-1, 1] as const) bench(stage, side, z, Math.round(z * 10) % 3, key)
  }
  for (const [x, z] of [
    [-0.95, 4.6],
    [1.1, 3.4],
    [-0.8, 2.6],
  ] as const) {
    stage.pipe(
      [
        [x, 0, z],
        [x, 0.55, z],
      ],
      0.05,
      [120, 126, 132],
    )
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
    for (let bottle = 0; bottle < 5; bottle++)
      stage.tank(
        [wall + 0.12, 1.73 + shelf * 0.42, z + 1.1 - bottle * 0.22],
        0.05,
        0.2,
        (
          [
            [176, 108, 52],
            [92, 140, 176],
            [214, 214, 206],
            [120, 160, 112],
          ] as const
        )[(bottle + shelf + kind) % 4] as Rgb,
      )
  }
  const body: Rgb = key === 'dairy' ? [224, 232, 228] : [218, 224, 234]
  if (kind === 0) {
    stage.box([x + 0.2, 0.88, z + 0.3], [0.5, 0.62, 0.6], body)
    stage.face(
      [
        [x + 0.28, 1.18, z + 0.29],
        [x + 0.62, 1.18, z + 0.29],
        [x + 0.62, 1.42, z + 0.29],
        [x + 0.28, 1.42, z + 0.29],
      ],
      [38, 74, 112],
    )
  } else if (kind === 1) {
    stage.tank([x + 0.42, 0.88, z + 0.6], 0.17, 0.55, steel)
    stage.tank([x + 0.42, 1.43, z + 0.6], 0.06, 0.18, [120, 130, 140])
  } else {
    stage.box([x + 0.12, 0.88, z + 0.45], [0.62, 0.3, 0.45], body)
    stage.box([x + 0.24, 1.2, z + 0.7], [0.4, 0.32, 0.05], [34, 40, 48])
    stage.face(
      [
        [x + 0.26, 1.22, z + 0.69],
        [x + 0.62, 1.22, z + 0.69],
        [x + 0.62, 1.5, z + 0.69],
        [x + 0.26, 1.5, z + 0.69],
      ],
      [92, 156, 196],
    )
  }
}
