import { viewOf } from '../signature/bytes.ts'
import { kerningBytes } from './glyphTable.ts'
import type { NumberReader, Numbers } from './numbers.ts'

/**
 * The kerned pairs of a font as the font's makers thought of them: glyphs that are kerned alike are one class, on the left and on
 * the right, and a matrix says how much two classes come nearer. A tenth of the pairs' size.
 */
export function packKerning(pairs: Uint8Array, into: Numbers): void {
  const rows = viewOf(pairs)
  const [byLeft, byRight] = [new Map<number, Map<number, number>>(), new Map<number, Map<number, number>>()]
  for (let at = 0; at < pairs.length; at += kerningBytes) {
    const [left, right, moved] = [rows.getUint16(at), rows.getUint16(at + 2), rows.getInt16(at + 4)]
    within(byLeft, left).set(right, moved)
    within(byRight, right).set(left, moved)
  }
  const lefts = classesOf(byLeft)
  const rights = classesOf(byRight)
  for (const { keys, classes, firsts } of [lefts, rights]) {
    into.add(keys.length)
    into.add(firsts.length)
    into.addGrowing(keys)
    for (const one of classes) into.add(one)
  }
  for (const left of lefts.firsts)
    for (const right of rights.firsts) {
      const moved = byLeft.get(left)?.get(right) ?? 0
      into.add(moved < 0 ? -2 * moved - 1 : 2 * moved)
    }
}

/** The pairs again, in the order of left and right. Throws when there are more or fewer than `kerned`. */
export function unpackKerning(from: NumberReader, kerned: number): Uint8Array {
  const [lefts, rights] = [sideOf(from), sideOf(from)]
  const matrix = from.take(lefts.count * rights.count)
  const pairs = new Uint8Array(kerned * kerningBytes)
  const rows = viewOf(pairs)
  let at = 0
  lefts.keys.forEach((left, leftAt) => {
    rights.keys.forEach((right, rightAt) => {
      const moved = matrix[(lefts.classes[leftAt] as number) * rights.count + (rights.classes[rightAt] as number)] as number
      if (moved === 0) return
      if (at === pairs.length) throw new Error('the table of glyphs has too many kerned pairs')
      rows.setUint16(at, left)
      rows.setUint16(at + 2, right)
      rows.setInt16(at + 4, moved % 2 === 1 ? -(moved + 1) / 2 : moved / 2)
      at += kerningBytes
    })
  })
  if (at !== pairs.length) throw new Error('the table of glyphs is cut off')
  return pairs
}

function sideOf(from: NumberReader) {
  const [length, count] = [from.next(), from.next()]
  return { count, keys: from.takeGrowing(length), classes: from.take(length) }
}

/** The keys in order, the class of each, and the first key of each class. */
function classesOf(by: ReadonlyMap<number, ReadonlyMap<number, number>>) {
  const keys = [...by.keys()].sort((one, other) => one - other)
  const known = new Map<string, number>()
  const firsts: number[] = []
  const classes = keys.map((key) => {
    const alike = JSON.stringify([...(by.get(key) ?? [])].sort(([one], [other]) => one - other))
    const found = known.get(alike)
    if (found !== undefined) return found
    known.set(alike, firsts.length)
    return firsts.push(key) - 1
  })
  return { keys, classes, firsts }
}

function within(by: Map<number, Map<number, number>>, key: number): Map<number, number> {
  const found = by.get(key) ?? new Map<number, number>()
  by.set(key, found)
  return found
}
