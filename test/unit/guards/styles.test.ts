import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { sources } from './sources.ts'

/**
 * The styles of a screen are loaded with it and stay: a class that two folders style looks different after a visit to the other
 * screen. Cure: name the class after its screen, or move what both share to renderer/components or renderer/app/theme.
 */
test('a class is styled as a whole in one folder alone', () => {
  const folders = new Map<string, Set<string>>()
  for (const { path, text } of sources(['renderer'], ['.css']))
    for (const name of classesStyled(text)) folders.set(name, (folders.get(name) ?? new Set()).add(posix.dirname(path)))
  expect(folders.size).toBeGreaterThan(300)
  const shared = [...folders].filter(([, of]) => of.size > 1).map(([name, of]) => `.${name}: ${[...of].join(', ')}`)
  expect(shared).toEqual([])
})

/** Classes that a rule styles wherever they are: selectors of the class alone, a state of it included. */
function classesStyled(css: string): readonly string[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '')
  const selectors = [...plain.matchAll(/([^{}]+)\{/g)].flatMap(([, given = '']) => given.split(/,(?![^(]*\))/))
  return selectors.flatMap((selector) => /^\.([a-z][\w-]*)(?:[:[][^\s>+~]*)?$/.exec(selector.trim())?.[1] ?? [])
}
