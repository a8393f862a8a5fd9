import { z } from 'zod'
import { centre, packageReference, revision } from '../format/parts.ts'
import { chars, expertId, extensions, id, integer, name, note, sha256, time } from '../format/values.ts'
import { stage } from '../format/vocabulary.ts'
import { panelSchema } from '../panel/format.ts'

/** What a file of an archive is, and the folder below `data/` in which it lies. */
export const archivePart = z.enum(['results', 'panel', 'values', 'rejected', 'forms', 'photos', 'sealed', 'others'])

/** The record a file carries. */
const record = z.strictObject({
  kind: z.enum(['result', 'panel', 'values']),
  sha256,
  expert: expertId.optional(),
  name: name.optional(),
  revision,
})

const archivedFile = z.strictObject({
  /** below `data/` */
  path: chars(1, 1024),
  sha256,
  bytes: integer(0),
  /** as it was handed in */
  name: chars(1, 400),
  part: archivePart,
  /** the verifier's, of a file that is or claims to be a result, a panel record or a table of verified values */
  verdict: z.enum(['accepted', 'rejected', 'unsigned']).optional(),
  /** why it is rejected, in the words of the program that packed it */
  reasons: z.array(z.strictObject({ code: chars(1, 60), text: note })).max(80),
  record: record.optional(),
  /** what became of a result in the merge */
  state: panelSchema.shape.results.element.shape.state.optional(),
})

/** archive.json: what a `.ticarchive` holds and what was found of each file when it was packed; RFC 8785 bytes (formats.md § 11). */
export const archiveSchema = z.strictObject({
  format: z.literal('tic-review/archive@1'),
  software: z.strictObject({ name: z.literal('tic-review'), version: chars(1, 40) }),
  task: id,
  /** the package itself is not in the archive */
  package: packageReference,
  stage,
  centre,
  packedAt: time,
  /** number of the words of index.txt (`shared/layout/archive`) */
  words: integer(1, 9999),
  files: z.array(archivedFile).min(1).max(10_000),
  /** results that a panel record in the archive lists and that are not among the files */
  missing: z.array(z.strictObject({ sha256, expert: expertId, name, revision })).max(2000),
  /** what was named or lay in a folder and was not packed */
  leftOut: z.array(z.strictObject({ name: chars(1, 400), why: z.enum(['package', 'archive', 'system', 'link']) })).max(10_000),
  extensions: extensions.optional(),
})

export type ArchiveRecord = z.infer<typeof archiveSchema>
export type ArchivedFile = ArchiveRecord['files'][number]
export type ArchivePart = z.infer<typeof archivePart>
export type LeftOut = ArchiveRecord['leftOut'][number]
