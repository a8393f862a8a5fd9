import { basename } from 'node:path'
import { longestName } from '#shared/format/values.ts'
import type { ReadRecord } from '#shared/signature/agreement/record.ts'
import type { Verification } from '#shared/signature/verdict.ts'

/** What the database is told of a verified file beside the record's bytes (`take_record` in resources/database). */
export interface AboutFile {
  readonly file: { readonly sha256: string; readonly name: string; readonly kind: string; readonly bytes: number }
  readonly signatures: readonly {
    readonly name: string
    readonly fingerprint: string
    readonly trusted: string
    readonly claimedTime?: string
  }[]
  /** digest of a result → digest of the column that a panel lists for it */
  readonly columns: Readonly<Record<string, string>>
}

export function aboutFile(
  { file, kind, signatures, columns = [] }: Verification,
  content: { readonly sha256: string; readonly bytes: number },
): AboutFile {
  return {
    file: { ...content, name: storableName(basename(file)), kind },
    signatures: signatures.map(({ name, fingerprint, trusted, claimedTime }) => ({
      name: storable(name),
      fingerprint,
      trusted,
      ...(claimedTime !== '' && { claimedTime }),
    })),
    columns: Object.fromEntries(columns.map(({ sha256, column }) => [sha256, column])),
  }
}

/** The name of a file as a database takes it, 200 code points at most. */
export function storableName(name: string): string {
  return [...storable(name)].slice(0, longestName).join('')
}

/** A text as a database takes it: NUL and halves of characters, which none stores, become the mark of a lost character. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd')
}

/** What a record is, for lists. */
export interface RecordTaken {
  readonly kind: ReadRecord['kind']
  readonly sha256: string
  readonly task: string
  readonly expert?: string
  readonly revision: number
}

export function recordTaken({ kind, record, sha256 }: ReadRecord): RecordTaken {
  const { task, revision } = record
  return { kind, sha256, task, ...(kind === 'result' && { expert: record.expert.id }), revision }
}
