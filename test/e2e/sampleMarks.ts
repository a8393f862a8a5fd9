import { readFileSync } from 'node:fs'
import { standardSchema } from '#shared/standard/format.ts'

/** For each criterion a person marks, a mark that needs no reason: about four fifths, in half points. */
export function marksOf(standard: string): readonly { readonly id: string; readonly mark: string; readonly verified: boolean }[] {
  const text = readFileSync(new URL(`../../resources/standards/${standard}.json`, import.meta.url), 'utf8')
  const { criteria } = standardSchema.parse(JSON.parse(text))
  return criteria
    .filter(({ method }) => method !== 'formula')
    .map(({ id, max, method }) => ({ id, mark: (Math.round((max * 0.8) / 50) / 2).toFixed(1), verified: method === 'verified' }))
}
