import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainIdeographs } from '#shared/text/plainIdeographs.ts'
import { radicalPairs } from '#shared/text/radicals.ts'
import { findAll, fold, foldPieces } from '#shared/text/search.ts'
import { noteOf } from '../../../renderer/components/document/place.ts'
import { match } from '../../../renderer/screens/find/match.ts'

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

test('radicals count as the characters they look like, in pages and in what is typed', () => {
  const page = foldPieces(['⼈⺠政府关于成⽴⽰例中⼼的批复', '董事⻓、⻚码'])
  expect(findAll(page, '人民政府')).toEqual([{ from: { piece: 0, offset: 0 }, to: { piece: 0, offset: 4 } }])
  for (const words of ['示例中心', '董事长', '页码', '⻚码']) expect(findAll(page, words)).toHaveLength(1)
  expect(match('人民政府批复.pdf', '⼈⺠')).toMatchObject({ rank: 0, from: 0, to: 2 })
  expect(match('⼈⺠政府', '人民')).toMatchObject({ rank: 0, from: 0, to: 2 })
})

test('a quotation carries ordinary characters, and finds its page again', () => {
  const note = noteOf({ place: { kind: 'quote', text: '⼈⺠政府  董事⻓' }, words: '' })
  expect(note).toBe('“人民政府 董事长”')
  expect(findAll(foldPieces(['⼈⺠政府', '董事⻓']), '人民政府 董事长')).toHaveLength(1)
})

test('the table holds every radical of both blocks that Unicode gives an ordinary character, and none stays a radical', () => {
  const pairs = radicalPairs.flatMap((line) => [...line])
  expect(pairs).toHaveLength(2 * 348)
  const from = pairs.filter((_, at) => at % 2 === 0)
  const kangxi = Array.from({ length: 214 }, (_, at) => String.fromCodePoint(0x2f00 + at))
  expect(kangxi.filter((one) => !from.includes(one))).toEqual([])
  // NFKC maps the Kangxi block, too, and in the same way
  expect(kangxi.filter((one) => one.normalize('NFKC') !== plainIdeographs(one))).toEqual([])
  expect(from.filter((one) => /[\u2e80-\u2fdf\u31c0-\u31ef]/u.test(plainIdeographs(one)))).toEqual([])
})
