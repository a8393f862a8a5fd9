import type { ResultRecord } from '../result/format.ts'

/**
 * What the verifier found about one file that was handed in, before it is compared with the others:
 * `sound` is a signed result of this task; every other value is why the file cannot count.
 */
export const soundnesses = [
  'sound',
  'unsigned',
  'altered',
  'unreadable',
  'notResult',
  'newer',
  'otherTask',
  'otherPackage',
  'otherStandard',
  'notOnRoster',
  'otherKey',
  'outOfDate',
] as const

export type Soundness = (typeof soundnesses)[number]

/** What a file is, in the order in which those of one sheet count: the PDF before the workbook before the JSON file. */
export const handedKinds = ['pdf', 'xlsx', 'json', 'package', 'archive', 'values'] as const

/** One file that was handed in. The record is present wherever it could be read, whatever the verdict. */
export interface Candidate {
  /** as the person named it; never part of panel.json */
  readonly file: string
  readonly kind: (typeof handedKinds)[number]
  readonly soundness: Soundness
  readonly record?: ResultRecord
  /** SHA-256 of the file's bytes, where the panel's record keeps the file */
  readonly fileSha256?: string
  /** SHA-256 of the record's bytes */
  readonly sha256?: string
}
