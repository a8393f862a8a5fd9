import { expect, test } from 'vitest'
import { lineAt, productFolders, sources } from './sources.ts'

interface OnePlace {
  readonly what: string
  readonly pattern: RegExp
  /** the files that may do it, each with its reason */
  readonly allowed: Readonly<Record<string, string>>
  readonly cure: string
}

const places: readonly OnePlace[] = [
  {
    what: 'a mark made from hundredths',
    pattern: /\/ 100(00)?\)?\.toFixed\(|\b(max|cap|step|markStep|mark|sum|hundredths) \/ 100\b/,
    allowed: {
      'shared/documents/workbook/cells.ts': 'a cell holds a number, and its format shows two decimals',
    },
    cure: 'word a mark by shared/format/marks.ts: it never rounds, and all screens agree',
  },
  {
    what: 'flushing or renaming a file',
    pattern: /\.sync\(|\bfsync(Sync)?\(|flush: true|\brename(Sync)?\(|import \{[^}]*\brename\b[^}]*\} from 'node:fs/,
    allowed: {
      'electron/services/files/flushed.ts': 'the program’s own files',
      'electron/services/files/rename.ts': 'the rename that waits for a virus scanner',
      'electron/services/files/syncFolder.ts': 'new names in a folder',
      'electron/services/files/write.ts': 'the files that a person asks for',
      'electron/services/record/appender.ts': 'one open journal, flushed once for all waiting entries',
      'electron/main/log.ts': 'the diagnostics log, synchronous while the program ends',
    },
    cure: 'write by electron/services/files: whole or not at all, and on the disk before it is acknowledged',
  },
  {
    what: 'asking whether an input method composes',
    pattern: /\.isComposing\b|\b229\b/,
    allowed: { 'renderer/session/composing.ts': 'the one place' },
    cure: 'ask isComposing of renderer/session/composing.ts: some browsers send only the key code',
  },
  {
    what: 'the length that a field of a screen takes',
    pattern: /(maxLength|limit|longest)=\{(200|2000|20_?000)\}/,
    allowed: {},
    cure: 'use longestName, longestNote and longestText of shared/format/values.ts',
  },
]

test.each(places)('$what is in one place', ({ pattern, allowed, cure }) => {
  const all = new RegExp(pattern, 'g')
  const found = sources(productFolders, ['.ts', '.tsx']).flatMap(({ path, text }) =>
    path in allowed ? [] : [...text.matchAll(all)].map((match) => `${path}:${lineAt(text, match.index)}  ${match[0]}`),
  )
  expect(found, `Cure: ${cure}`).toEqual([])
})

test.each(places)('every file allowed for $what still does it', ({ pattern, allowed }) => {
  const doing = sources(productFolders, ['.ts', '.tsx']).filter(({ path, text }) => path in allowed && pattern.test(text))
  expect(doing.map(({ path }) => path).sort()).toEqual(Object.keys(allowed).sort())
})
