import { expect, test } from 'vitest'
import * as en from '../../../shared/text/en/index.ts'
import * as zh from '../../../shared/text/zh/index.ts'
import { holdsChineseWords, valuesOfFormats } from './formatValues.ts'
import { productFolders, program, sources, visitNodes } from './sources.ts'

type Catalogue = Readonly<Record<string, Readonly<Record<string, string>>>>
const chinese = zh as Catalogue
const english = en as Catalogue
const domains = Object.keys(chinese)

function placeholders(template: string): readonly string[] {
  return [...new Set([...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string))].sort()
}

function everyKey(catalogue: Catalogue): readonly string[] {
  return Object.entries(catalogue)
    .flatMap(([domain, texts]) => Object.keys(texts).map((key) => `${domain}.${key}`))
    .sort()
}

test('both languages have the same domains and keys', () => {
  expect(everyKey(english), 'Cure: add the sentence to the other language, or take it out of both').toEqual(everyKey(chinese))
})

test('both languages fill the same placeholders', () => {
  const different = domains.flatMap((domain) =>
    Object.entries(chinese[domain] ?? {})
      .filter(([key, text]) => placeholders(text).join() !== placeholders(english[domain]?.[key] ?? '').join())
      .map(([key, text]) => `${domain}.${key}: zh {${placeholders(text)}} en {${placeholders(english[domain]?.[key] ?? '')}}`),
  )
  expect(different, 'Cure: use the same {names} in both sentences').toEqual([])
})

test('English sentences are English', () => {
  const values = valuesOfFormats(sources(['shared'], ['.ts']))
  const left = domains.flatMap((domain) =>
    Object.entries(english[domain] ?? {})
      .filter(([, text]) => holdsChineseWords(text.replace(/「[^」]*」|“[^”]*”/g, ''), values))
      .map(([key, text]) => `${domain}.${key}: ${text}`),
  )
  expect(left, 'Cure: translate it; a Chinese name may stand in 「」 or “”, a format’s own value as it is').toEqual([])
})

test('no sentence carries an exclamation mark or is empty', () => {
  const loud = [chinese, english].flatMap((catalogue) =>
    Object.entries(catalogue).flatMap(([domain, texts]) =>
      Object.entries(texts)
        .filter(([, text]) => text === '' || /[!！]/.test(text))
        .map(([key]) => `${domain}.${key}`),
    ),
  )
  expect(loud, 'Cure: say the fact, then the way out').toEqual([])
})

test('every sentence is used', () => {
  const { whole, patterns } = namesInSources()
  const unused = everyKey(chinese).filter((full) => {
    const key = full.slice(full.indexOf('.') + 1)
    return ![key, full, full.replace('.', ':')].some((name) => whole.has(name) || patterns.some((pattern) => pattern.test(name)))
  })
  expect(unused, 'Cure: take the sentence out of both catalogues, or use it').toEqual([])
})

/** Every string literal of the product, and a pattern for every template that builds a key from parts. */
function namesInSources(): { readonly whole: ReadonlySet<string>; readonly patterns: readonly RegExp[] } {
  const whole = new Set<string>()
  const patterns = new Map<string, RegExp>()
  const outside = sources([...productFolders, 'scripts'], ['.ts', '.tsx', '.mjs']).filter(
    ({ path }) => !/^shared\/text\/(zh|en)\//.test(path),
  )
  for (const source of outside)
    visitNodes(program(source), (node) => {
      if (node.type === 'Literal' && typeof node.value === 'string') whole.add(node.value)
      if (node.type === 'Property' && (node.key as { name?: string }).name) whole.add((node.key as { name: string }).name)
      if (node.type === 'TemplateLiteral') {
        const parts = (node.quasis as { value: { cooked: string } }[]).map((quasi) => quasi.value.cooked)
        if (parts.join('').replace(/\W/g, '').length >= 2 && parts.every((part) => /^[\w.-]*$/.test(part)))
          patterns.set(parts.join('*'), new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('[\\w-]+(\\.[\\w-]+)*')}$`))
      }
      return undefined
    })
  return { whole, patterns: [...patterns.values()] }
}
