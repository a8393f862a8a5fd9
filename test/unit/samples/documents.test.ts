import { createHash } from 'node:crypto'
import { decode } from 'jpeg-js'
import { describe, expect, test } from 'vitest'
import { makeDocument } from '../../../scripts/samples/documents.ts'
import { centreKeys, readCentre } from '../../../scripts/samples/inputs.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const orderOf = (key: (typeof centreKeys)[number], id: string) => {
  const centre = readCentre(key)
  const order = centre.orders.find((entry) => entry.id === id)
  if (!order) throw new Error(`${id} is not listed`)
  return { centre, order }
}

describe('each kind of document comes out the same twice', () => {
  test.each(['D007', 'D018', 'D027', 'D029'])('%s', async (id) => {
    const { centre, order } = orderOf('dairy', id)
    expect(sha256(await makeDocument(centre, order))).toBe(sha256(await makeDocument(centre, order)))
  })
})

test('the two centres do not share a document', async () => {
  const made = await Promise.all(centreKeys.map(async (key) => makeDocument(orderOf(key, 'D002').centre, orderOf(key, 'D002').order)))
  expect(sha256(made[0] as Uint8Array)).not.toBe(sha256(made[1] as Uint8Array))
})

test.each(centreKeys)('%s: the list of documents and the plan name the same files', (key) => {
  const { plan, orders } = readCentre(key)
  const facts = ({ id, title, path, kind, pages }: { id: string; title: string; path: string; kind: string; pages?: number }) => ({
    id,
    title,
    path,
    kind,
    pages,
  })
  expect(orders.map(facts)).toEqual(plan.documents.map(facts))
})

test('a 48-page plan stays below 500 kB, a picture between 100 and 300 kB', async () => {
  const plan = orderOf('rare-earth', 'D001')
  expect((await makeDocument(plan.centre, plan.order)).length).toBeLessThan(500_000)
  const photo = orderOf('rare-earth', 'D027')
  const bytes = await makeDocument(photo.centre, photo.order)
  expect(bytes.length).toBeGreaterThan(100_000)
  expect(bytes.length).toBeLessThan(300_000)
  const { width, height } = decode(bytes, { useTArray: true })
  expect([width, height]).toEqual([1598, 1162])
})

test('a document without the ordered words on their page is refused, not written', async () => {
  const { centre, order } = orderOf('rare-earth', 'D013')
  await expect(makeDocument(centre, { ...order, pageText: { ...order.pageText, 3: ['研发场地（㎡）：1'] } })).rejects.toThrow('page 3')
})
