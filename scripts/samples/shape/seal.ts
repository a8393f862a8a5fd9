import { letter, letters, lettersWidth } from './letters.ts'
import { ellipse, type Point, placed, polygon, type Rgb, type Shape } from './shape.ts'

export const sealRed: Rgb = [214, 32, 38]

/**
 * A round official seal of radius 1 about the origin: ring, five-pointed star, the owner's name on the upper arc
 * and, for a seal of one purpose (财务专用章 …), that purpose straight below the star.
 */
export function seal(owner: string, purpose?: string): Shape[] {
  return [
    ellipse(0, 0, 0.97, 0.97, undefined, { colour: sealRed, width: 0.055 }),
    ellipse(0, 0, 0.905, 0.905, undefined, { colour: sealRed, width: 0.012 }),
    star(0.27),
    ...arcText(owner, purpose ? 1.22 : 1.52),
    ...(purpose ? letters('sansBold', purpose, 0.19, -lettersWidth('sansBold', purpose, 0.19) / 2, -0.62, sealRed) : []),
  ]
}

function star(radius: number): Shape {
  const points: Point[] = []
  for (let index = 0; index < 10; index++) {
    const angle = Math.PI / 2 + (index * Math.PI) / 5
    const reach = index % 2 === 0 ? radius : radius * 0.382
    points.push([Math.cos(angle) * reach, Math.sin(angle) * reach])
  }
  return polygon(points, sealRed)
}

/** The name runs clockwise from the left end of the arc; long names take more of the ring and smaller letters. */
function arcText(owner: string, most: number): Shape[] {
  const characters = [...owner]
  const spread = Math.min(Math.PI * most, 0.29 * Math.PI + characters.length * 0.235)
  const step = spread / Math.max(characters.length - 1, 1)
  const size = Math.min(0.27, 0.62 * step + 0.055)
  const baseline = 0.855 - size * 0.86
  return characters.map((character, index) => {
    const angle = Math.PI / 2 + spread / 2 - index * step
    const turn = angle - Math.PI / 2
    const left = -size / 2
    const x = Math.cos(angle) * baseline + Math.cos(turn) * left
    const y = Math.sin(angle) * baseline + Math.sin(turn) * left
    return letter('serifBold', character, placed(size, turn, x, y), sealRed)
  })
}
