import { type DerNode, tags } from './der.ts'

/** An object identifier in dots, `1.2.840.113549.1.9.1`: base 128, the first number holding two arcs (X.690 § 8.19). `undefined` for another value. */
export function dottedOid(node: DerNode | undefined): string | undefined {
  if (node?.tag !== tags.oid || node.content.length === 0) return undefined
  const numbers: bigint[] = []
  let number = 0n
  for (const [at, byte] of node.content.entries()) {
    number = number * 128n + BigInt(byte & 0x7f)
    if (byte & 0x80) {
      if (at === node.content.length - 1) return undefined
      continue
    }
    numbers.push(number)
    number = 0n
  }
  const [first = 0n, ...rest] = numbers
  const arc = first < 80n ? first / 40n : 2n
  return [arc, first - arc * 40n, ...rest].join('.')
}
