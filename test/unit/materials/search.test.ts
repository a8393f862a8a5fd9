import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findAll, fold, foldPieces } from '#shared/text/search.ts'

test('full width, case and white space make no difference', () => {
  expect(fold(' Ｒ＆Ｄ　投入\n（万元） ')).toBe('r&d投入(万元)')
})

test('words that run over the pieces of a PDF line are found where they begin and end', () => {
  const found = findAll(foldPieces(['经管理委员会审议，技', '术指导委员会', '名单']), '技术 指导')
  expect(found).toEqual([{ from: { piece: 0, offset: 9 }, to: { piece: 1, offset: 3 } }])
})

test('places do not overlap, and the limit cuts the list', () => {
  const folded = foldPieces(['aaaa', 'aa'])
  expect(findAll(folded, 'aa')).toHaveLength(3)
  expect(findAll(folded, 'aa', 2)).toHaveLength(2)
  expect(findAll(folded, '')).toEqual([])
  expect(findAll(folded, 'ab')).toEqual([])
})

test('a character outside the first plane keeps the way back', () => {
  expect(findAll(foldPieces(['𠮷野家']), '野')).toEqual([{ from: { piece: 0, offset: 2 }, to: { piece: 0, offset: 3 } }])
  expect(findAll(foldPieces(['a𠮷']), '𠮷')[0]?.from).toEqual({ piece: 0, offset: 1 })
})

test('whatever is found reads, folded again, as the words', () => {
  const char = fc.constantFrom('a', 'B', '技', '术', ' ', 'Ａ', '（')
  fc.assert(
    fc.property(fc.array(fc.string({ unit: char, maxLength: 6 }), { maxLength: 5 }), fc.nat(12), fc.nat(4), (pieces, start, length) => {
      const folded = foldPieces(pieces)
      const words = folded.text.slice(start, start + length + 1)
      const found = findAll(folded, words)
      expect(found.length > 0).toBe(words !== '')
      for (const { from, to } of found) {
        const last = to.piece - from.piece
        const text = pieces
          .slice(from.piece, to.piece + 1)
          .map((piece, index) => piece.slice(index === 0 ? from.offset : 0, index === last ? to.offset : undefined))
          .join('')
        expect(fold(text)).toBe(words)
      }
    }),
    { seed: 4711 },
  )
})
