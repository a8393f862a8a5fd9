import { expect, test } from 'vitest'
import { arrows, packages } from './guards/arrows.ts'
import { importsOf, productFolders, type Source, sources, targetOf } from './guards/sources.ts'

const read = 'See ARCHITECTURE.md § Import rules.'

function areaOf(path: string): string {
  return path.split('/').slice(0, 2).join('/')
}

function brokenArrows(source: Source): readonly string[] {
  const from = areaOf(source.path)
  return importsOf(source).flatMap(({ specifier, line }) => {
    const at = `${source.path}:${line}`
    const { path, packageName } = targetOf(source.path, specifier)
    if (packageName !== undefined) {
      const rule = packages.find(({ area, banned }) => area.test(source.path) && banned.test(packageName))
      return rule ? [`${at}  ${from} → ${packageName} is not an arrow. Cure: ${rule.cure}. ${read}`] : []
    }
    const to = areaOf(path ?? '')
    if (to.startsWith('resources/')) return []
    if (to !== from && !(arrows[from] ?? []).includes(to))
      return [`${at}  ${from} → ${to} is not an arrow. Cure: move what both need to a folder both may use, or turn the call round. ${read}`]
    if (from === 'renderer/screens' && to === from && screenOf(path ?? '') !== screenOf(source.path))
      return [`${at}  one screen imports another. Cure: move the shared part to renderer/components. ${read}`]
    return []
  })
}

function screenOf(path: string): string {
  return path.split('/')[2] ?? ''
}

test('imports follow the arrows between folders', () => {
  expect(sources(productFolders, ['.ts', '.tsx']).flatMap(brokenArrows)).toEqual([])
})

test('every folder that holds code has its arrows', () => {
  const areas = new Set(
    sources(productFolders, ['.ts', '.tsx'])
      .filter(({ path }) => path.split('/').length > 2)
      .map(({ path }) => areaOf(path)),
  )
  const unknown = [...areas].filter((area) => arrows[area] === undefined)
  expect(unknown, `Cure: say in test/unit/guards/arrows.ts what the folder may use. ${read}`).toEqual([])
})

test('a broken arrow is found, with its line and its cure', () => {
  const source = {
    path: 'shared/rules/X99.wrong.ts',
    text: "import { readFileSync } from 'node:fs'\nimport type { ResultRecord } from '../result/format.ts'\n",
  }
  const found = brokenArrows(source)
  expect(found.map((text) => text.split('  ')[0])).toEqual(['shared/rules/X99.wrong.ts:1', 'shared/rules/X99.wrong.ts:2'])
  expect(found[1]).toContain('shared/rules → shared/result is not an arrow. Cure:')
})
