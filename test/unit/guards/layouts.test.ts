import { expect, test } from 'vitest'
import { layouts } from '#shared/layout/index.ts'
import { figures as figuresNow } from '#shared/text/zh/figures.ts'
import { sources } from './sources.ts'

const imports = (text: string) => [...text.matchAll(/^(?:import|export) [^'=]*from '([^']+)'/gm)].map(([, from]) => from ?? '')

test('nothing that reads or defines a signed result asks the catalogues', () => {
  const asking = sources(['shared/signature', 'shared/layout'], ['.ts', '.tsx']).flatMap(({ path, text }) =>
    imports(text)
      .filter((from) => /text\/(say|faultWords|zh\/|en\/)/.test(from))
      .map((from) => `${path}: ${from}`),
  )
  expect(asking, 'Cure: take the word from the layout that the file names; word reasons for people outside').toEqual([])
})

test('a layout imports nothing but its own parts', () => {
  const found = sources(['shared/layout'], ['.ts']).flatMap(({ path, text }) =>
    imports(text)
      .filter((from) => !/^\.\.?\/(\d+\/)?\w+\.ts$/.test(from))
      .map((from) => `${path}: ${from}`),
  )
  expect(found).toEqual([])
})

test('only forms signed by hand take words from the catalogue', () => {
  const asking = sources(['shared/documents'], ['.ts', '.tsx']).filter(({ text }) => imports(text).some((from) => /text\/say/.test(from)))
  expect(asking.map(({ path }) => path)).toEqual(['shared/documents/wording.ts'])
})

test('layouts are numbered from 1 without a gap, and the last one names every figure there is', () => {
  expect(layouts.map(({ number }) => number)).toEqual(layouts.map((_, at) => at + 1))
  expect(
    Object.keys(figuresNow).filter((key) => !Object.hasOwn(layouts.at(-1)!.figures, key)),
    'Cure: docs/layouts.md',
  ).toEqual([])
})

test('a signed result is printed in Chinese alone', () => {
  const allowed = /result\.json|tic-review verify|PDF|R01|R44|X01|X13|&[PN]|\{\w+\}/g
  const { words, figures, rules, importHeadings } = layouts.at(-1)!
  const all = Object.entries({ ...words, ...figures, ...rules })
  expect(all.filter(([, text]) => /[A-Za-z]{2}/.test(text.replace(allowed, '')))).toEqual([])
  expect(Object.values(importHeadings).filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([])
})
