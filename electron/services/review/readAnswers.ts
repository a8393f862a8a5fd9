import { basename, dirname, join } from 'node:path'
import { readFormat } from '#shared/format/read.ts'
import { type Answers, answersSchema } from '#shared/review/answers.ts'
import { type AnswersContext, checkAnswers } from '#shared/review/answersCheck.ts'
import { withOpenedMarks } from '#shared/review/answersOpened.ts'
import type { ReviewContext } from '#shared/review/context.ts'
import { spotRows } from '#shared/review/spotRow.ts'
import { findRuleFindings } from '#shared/rules/index.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { readWhole } from '../files/read.ts'
import { sha256Of } from '../files/sha256.ts'

export interface ReadAnswers {
  readonly answers: Answers
  readonly context: AnswersContext
  /** bytes of the photos by attachment id */
  readonly photos: ReadonlyMap<string, Uint8Array>
}

const signatures = { jpg: [0xff, 0xd8, 0xff], png: [0x89, 0x50, 0x4e, 0x47] } as const

/**
 * Reads an answers file and the photos beside it, and checks both against the package.
 * Faults: `file.*`, `json.*`, `format.*`, `schema.*`, then every `answers.*` at once.
 */
export async function readAnswers(file: string, about: ReviewContext): Promise<Result<ReadAnswers>> {
  const bytes = await readWhole(file)
  if (!bytes.ok) return bytes
  const read = readFormat(answersSchema, 'answers', bytes.value, basename(file))
  if (!read.ok) return read
  const answers = withOpenedMarks(read.value, about)
  const photos = await readPhotos(dirname(file), answers)
  const rules = new Set(findRuleFindings(about.plan, about.task, about.standard).map(({ rule }) => rule))
  const facts = [...photos].map(([id, photo]) => [id, { sha256: sha256Of(photo), bytes: photo.length }] as const)
  const drawn = (await Promise.all((about.task.draws ?? []).map((draw) => spotRows(about.plan, draw)))).flat()
  const context = { ...about, rules, photos: new Map(facts), drawn }
  const faults = checkAnswers(answers, context)
  return faults.length === 0 ? ok({ answers, context, photos }) : refuse(...faults)
}

/** The photos that exist and match their entries; the check reports the others. They are in the answers file's own folder. */
async function readPhotos(folder: string, answers: Answers): Promise<ReadonlyMap<string, Uint8Array>> {
  const photos = new Map<string, Uint8Array>()
  for (const { id, file, kind } of answers.attachments ?? []) {
    if (file !== basename(file) || file.includes('\\')) continue
    const read = await readWhole(join(folder, file))
    if (read.ok && signatures[kind].every((byte, at) => read.value[at] === byte)) photos.set(id, read.value)
  }
  return photos
}
