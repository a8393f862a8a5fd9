import { mkdir, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { figureRowsOf } from '#shared/assembly/figureRows.ts'
import { type Filling, writtenSheets } from '#shared/assembly/write.ts'
import type { Stage } from '#shared/plan/task.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { refuseRead } from '../files/faults.ts'
import { writeFileSafely, writeStreamSafely } from '../files/write.ts'
import type { DigestedStandard } from '../standards/builtIn.ts'
import { builtInStandard } from '../standards/builtIn.ts'
import { standardJson } from '../standards/files.ts'
import { type OpenPackage, openPackage } from '../vault/index.ts'
import { type Begun, writeBegun } from './begun.ts'
import { writeList } from './documentList.ts'
import { type Draft, draftIn } from './draft.ts'
import { draftWorkbook } from './guide.ts'

export interface BeginOptions {
  readonly stage: Stage
  /** none under 咨询论证 */
  readonly standard?: DigestedStandard
  /** the last year of the yearly figures; the four before it have columns, too */
  readonly lastYear: number
  readonly signal?: AbortSignal
}

/** Years that a yearly figure can have. */
const mostYears = 5

/**
 * Begins a draft in a new or empty folder: the workbook to fill in, the folders for documents and for the experts' cards. Faults:
 * `assembly.folder` where the folder holds something, `file.*`.
 */
export async function beginDraft(folder: string, options: BeginOptions): Promise<Result<Draft>> {
  const made = await emptyFolder(folder)
  if (!made.ok) return made
  const draft = draftIn(folder)
  const years = Array.from({ length: mostYears }, (_, place) => options.lastYear - mostYears + 1 + place)
  return finish(draft, {}, years, options, undefined)
}

/**
 * Begins the next revision of a package: the workbook filled with what it says, its documents beside it with the numbers they have.
 * The folder must be new or empty; a document that cannot be read ends it, and nothing but the folder remains.
 */
export async function beginRevision(folder: string, from: string, options: Pick<BeginOptions, 'signal'>): Promise<Result<Draft>> {
  const opened = await openPackage(from, { readFor: 'proof' })
  if (!opened.ok) return refuse(...opened.faults.map((fault) => ({ ...fault, file: from })))
  try {
    const made = await emptyFolder(folder)
    if (!made.ok) return made
    const draft = draftIn(folder)
    const { plan, task } = opened.value
    const copied = await copyDocuments(opened.value, draft, options.signal)
    if (!copied.ok) return copied
    const standard = standardOf(opened.value)
    return await finish(draft, { plan, task }, yearsIn(plan), { stage: task.stage, ...(standard && { standard }) }, opened.value)
  } finally {
    await opened.value.close()
  }
}

async function finish(
  draft: Draft,
  filling: Filling,
  years: readonly number[],
  { stage, standard }: Pick<BeginOptions, 'stage' | 'standard'>,
  replaced: OpenPackage | undefined,
): Promise<Result<Draft>> {
  const figures = figureRowsOf(standard?.standard)
  const workbook = await writeFileSafely(draft.workbook, await draftWorkbook(writtenSheets(filling, figures, years)))
  if (!workbook.ok) return workbook
  if (standard && builtInStandard(standard.standard.id, standard.standard.version)?.sha256 !== standard.sha256) {
    const kept = await writeFileSafely(draft.standard, standardJson(standard.standard))
    if (!kept.ok) return kept
  }
  await mkdir(draft.cards, { recursive: true })
  await mkdir(draft.documents, { recursive: true })
  const last = Math.max(0, ...(filling.plan?.documents ?? []).map(({ id }) => Number(id.slice(1))))
  const begun = await writeBegun(draft, {
    format: 'tic-review/draft@1',
    stage,
    ...(standard && { standard: { id: standard.standard.id, version: standard.standard.version, sha256: standard.sha256 } }),
    ...(replaced && {
      replaces: { id: replaced.task.package.id, revision: replaced.task.package.revision, sha256: replaced.sha256 },
    }),
    lastDocument: last,
    ...(replaced && { carried: carriedFrom(replaced) }),
  })
  return begun.ok ? ok(draft) : begun
}

async function copyDocuments(opened: OpenPackage, draft: Draft, signal: AbortSignal | undefined): Promise<Result<void>> {
  const { documents } = opened.plan
  for (const { id, path } of documents) {
    signal?.throwIfAborted()
    const target = join(draft.documents, path.slice('files/'.length))
    await mkdir(dirname(target), { recursive: true })
    const stream = await opened.openDocument(id)
    if (!stream.ok) return stream
    const written = await writeStreamSafely(
      target,
      async (sink) => {
        for await (const chunk of stream.value) await sink.write(chunk as Uint8Array)
      },
      { ...(signal && { signal }) },
    )
    if (!written.ok) return written
  }
  return writeList(
    draft,
    documents.map(({ path, ...said }) => ({
      ...said,
      file: path.slice('files/'.length),
      sha256: opened.entries.get(path)?.sha256 ?? '',
    })),
  )
}

function standardOf({ standard, standardSha256 }: OpenPackage): DigestedStandard | undefined {
  return standard && standardSha256 !== undefined ? { standard, sha256: standardSha256 } : undefined
}

/** What has no place in the workbook. */
function carriedFrom({ plan, task }: OpenPackage): NonNullable<Begun['carried']> {
  return {
    ...(plan.extensions && { plan: plan.extensions }),
    ...(task.extensions && { task: task.extensions }),
    ...(task.office && { office: task.office }),
  }
}

/** The years that any figure of the plan has. */
function yearsIn(plan: Filling['plan']): readonly number[] {
  const declared = [...Object.values(plan?.figures ?? {}), ...Object.values(plan?.indicators ?? {})].map((figure) => figure?.declared)
  const years = declared.flatMap((value) => (typeof value === 'object' ? Object.keys(value).map(Number) : []))
  return [...new Set(years)].sort((a, b) => a - b)
}

async function emptyFolder(folder: string): Promise<Result<void>> {
  try {
    await mkdir(folder, { recursive: true })
    return (await readdir(folder)).length === 0 ? ok(undefined) : refuse<Fault>({ code: 'assembly.folder', name: folder })
  } catch (error) {
    return refuseRead(error, folder)
  }
}
