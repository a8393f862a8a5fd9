import { expect, test } from 'vitest'
import { makePdf } from '../../../scripts/samples/page/document.ts'
import { Picture } from '../../../scripts/samples/picture/picture.ts'
import { seal, sealRed } from '../../../scripts/samples/shape/seal.ts'
import { placed } from '../../../scripts/samples/shape/shape.ts'

function drawn(owner: string, purpose?: string): Picture {
  const picture = new Picture(240, 240)
  picture.draw(seal(owner, purpose), placed(115, 0, 120, 120))
  return picture
}

function colourAt(picture: Picture, x: number, y: number): number[] {
  return [...picture.data.subarray((y * picture.width + x) * 4, (y * picture.width + x) * 4 + 3)]
}

test('a seal has a red star in its middle, a red ring, and nothing outside', () => {
  const picture = drawn('示例大学')
  expect(colourAt(picture, 120, 120)).toEqual([...sealRed])
  expect(colourAt(picture, 120 + 111, 120)).toEqual([...sealRed])
  expect(colourAt(picture, 3, 3)).toEqual([255, 255, 255])
})

test('the longest name of a unit stays inside the ring', () => {
  const bare = drawn('一')
  const full = drawn('内蒙古自治区示例稀土新材料技术创新中心管委会')
  const outside = (picture: Picture) => countRed(picture, (distance) => distance > 0.995)
  const inside = (picture: Picture) => countRed(picture, (distance) => distance < 0.88)
  expect(outside(full)).toBe(outside(bare))
  expect(inside(full)).toBeGreaterThan(inside(bare) + 1000)
})

test('a seal of one purpose carries it below the star', () => {
  const lower = (picture: Picture) => countRed(picture, (_distance, y) => y > 120 + 0.4 * 115 && y < 120 + 0.66 * 115)
  expect(lower(drawn('示例大学', '财务专用章'))).toBeGreaterThan(lower(drawn('示例大学')) + 200)
})

test('in a document the seal is a picture over the text, not text', async () => {
  const head = { centre: '示例中心', title: '声明', date: new Date(0) }
  const signing = { kind: 'signing', parties: [{ label: '示例大学', date: '2026-01-02' }] } as const
  const sealed = { kind: 'signing', parties: [{ label: '示例大学', date: '2026-01-02', seal: '示例大学' }] } as const
  const plain = await makePdf(head, [{ blocks: [signing] }])
  const withSeal = await makePdf(head, [{ blocks: [sealed] }])
  expect(withSeal.length).toBeGreaterThan(plain.length + 1000)
  expect(new TextDecoder('latin1').decode(withSeal)).toContain('/Subtype /Form')
})

function countRed(picture: Picture, where: (distance: number, y: number) => boolean): number {
  let count = 0
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      const [red = 0, green = 0] = colourAt(picture, x, y)
      if (red > 150 && green < 150 && where(Math.hypot(x - 120, y - 120) / 115, y)) count++
    }
  }
  return count
}
