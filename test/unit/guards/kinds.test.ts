import { expect, test } from 'vitest'
import { kindIds, kindOf } from '#shared/kinds/index.ts'
import { importsOf, productFolders, sources, targetOf } from './sources.ts'

/** What works for every kind of record, and so may not name one: kinds come in by hand or by the registry `shared/kinds`. */
const generic: readonly RegExp[] = [
  /^shared\/record\//,
  /^electron\/services\/(record|signing|settings|missions|profiles)\//,
  /^renderer\/store\/(session|mirror|agree|mend|openRecord)\.ts/,
  /^electron\/main\/(openRecords|ipc\/records)\.ts/,
  /^shared\/ipc\/records\.ts/,
]
/** The files in which a kind is defined. */
const ofOneKind = /^shared\/(review|result|panel)\/|^electron\/services\/review\//

test('what serves every kind of record imports none', () => {
  const found = sources(productFolders, ['.ts', '.tsx'])
    .filter(({ path }) => generic.some((area) => area.test(path)))
    .flatMap((source) =>
      importsOf(source)
        .filter(({ specifier }) => ofOneKind.test(targetOf(source.path, specifier).path ?? ''))
        .map(({ specifier, line }) => `${source.path}:${line}  ${specifier}`),
    )
  expect(found, 'Cure: take the kind as an argument (shared/record/kind.ts), or look it up in shared/kinds').toEqual([])
})

test('the registry names every kind by the word in its journals', () => {
  expect(kindIds.map((id) => kindOf(id).id)).toEqual(kindIds)
})
