import { readFileSync } from 'node:fs'
import type { Verification } from '#shared/signature/verdict.ts'
import { clean } from '../corpus/clean.ts'
import { corpus } from '../corpus/index.ts'
import type { ToList } from './listed.ts'

/** The corpus of signed files and records, as far as a file is judged by itself: specimens that need a task or a certificate are left out. */
export async function recordsToList(): Promise<readonly ToList[]> {
  const base = await clean()
  return [...corpus]
    .filter(([, { known }]) => known === undefined)
    .map(([name, { kind, verdict, reasons, about, make }]) => ({
      ...{ name, kind, extension: kind, verdict, reasons, about },
      bytes: () => make(base),
    }))
}

interface Expected {
  readonly file: string
  readonly kind: 'pdf' | 'xlsx'
  readonly verdict: Verification['verdict']
  readonly reasons: Verification['reasons']
}

/** The signed files that are kept permanently, of every kind of record. */
export function keptToList(): readonly ToList[] {
  return ['signed/1', 'signedPanels/1'].flatMap((folder) => {
    const read = (file: string) => readFileSync(new URL(`../fixtures/${folder}/${file}`, import.meta.url))
    const expected = JSON.parse(read('expected.json').toString()) as readonly Expected[]
    return expected.map(({ file, kind, verdict, reasons }) => ({
      ...{ name: `kept/${file.replace(/\.\w+$/, '')}`, kind, extension: kind, verdict, reasons },
      about: 'kept since it was signed',
      bytes: () => read(file),
    }))
  })
}
