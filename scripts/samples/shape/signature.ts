import { seededRandom } from '../random.ts'
import type { Rgb, Segment, Shape } from './shape.ts'

const ink: Rgb = [28, 34, 72]

/** Handwriting-like strokes in a box about 3 wide and 1 high, from the lower left corner; the same name, the same hand. */
export function signature(name: string): Shape[] {
  const random = seededRandom(`signature ${name}`)
  const strokes: Shape[] = []
  const count = 3
  for (let part = 0; part < count; part++) {
    const left = part * 0.95 + random.next() * 0.1
    const segments: Segment[] = [['M', left + 0.08 + random.next() * 0.15, 0.62 + random.next() * 0.3]]
    const turns = random.between(3, 5)
    for (let turn = 0; turn < turns; turn++) {
      const x = left + ((turn + 1) / turns) * 0.85
      const high = turn % 2 === 0
      segments.push([
        'C',
        left + random.next() * 0.9,
        high ? random.next() * 0.2 : 0.9 - random.next() * 0.2,
        x - 0.3 * random.next(),
        high ? 0.05 + random.next() * 0.2 : 0.95 - random.next() * 0.15,
        x,
        high ? 0.2 + random.next() * 0.25 : 0.55 + random.next() * 0.3,
      ])
    }
    strokes.push({ segments, stroke: { colour: ink, width: 0.05 + random.next() * 0.02 } })
  }
  strokes.push({
    segments: [
      ['M', 0.1, 0.18],
      ['C', 1, 0.02 + random.next() * 0.15, 1.9, 0.32, 2.85, 0.05 + random.next() * 0.2],
    ],
    stroke: { colour: ink, width: 0.035 },
  })
  return strokes
}
