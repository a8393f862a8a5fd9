import { beginDraft, beginRevision } from '#services/assembly/begin.ts'
import { readBegun } from '#services/assembly/begun.ts'
import { bringFiles, takeBack } from '#services/assembly/bringFiles.ts'
import { checkDraft } from '#services/assembly/checkDraft.ts'
import { compareDraft } from '#services/assembly/compareDraft.ts'
import { draftIn } from '#services/assembly/draft.ts'
import { keepWorkbook, openWorkbook } from '#services/assembly/editWorkbook.ts'
import { keepDocuments } from '#services/assembly/keepDocuments.ts'
import { cardsIn, openDraft } from '#services/assembly/openDraft.ts'
import { packDraft } from '#services/assembly/packDraft.ts'
import { type EncryptedPackage, packEncrypted } from '#services/assembly/packEncrypted.ts'
import type { Pages, PagesAsked } from '#services/assembly/pagesOf.ts'
import { pagesWithoutReading } from '#services/assembly/pagesWithoutReading.ts'
import { setAside } from '#services/assembly/setAside.ts'
import { standardOf } from '#services/assembly/standardOf.ts'
import { takeDocuments } from '#services/assembly/takeDocuments.ts'
import { tooCostly } from '#services/documents/tooCostly.ts'
import { readWhole } from '#services/files/read.ts'
import { openIdentity, signerOf } from '#services/identity/index.ts'
import type { KeyFile } from '#services/identity/pkcs12.ts'
import type { DigestedStandard } from '#services/standards/builtIn.ts'
import type { EditedSheet } from '#shared/assembly/edited.ts'
import type { ListedDocument } from '#shared/assembly/listed.ts'
import type { AssemblyContent, Brought, CheckedAssembly, PackedAssembly } from '#shared/ipc/assembly.ts'
import type { Stage } from '#shared/plan/task.ts'
import type { Signer } from '#shared/signature/signer.ts'
import type { Standard } from '#shared/standard/format.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import type { JobContext } from './job.ts'

/** What a new draft is begun with: a stage and its standard, or the package it takes the place of. */
export type BeginAsk =
  | { readonly stage: Stage; readonly standard?: DigestedStandard; readonly lastYear: number }
  | { readonly from: string }

/** Begins a draft in a new or empty folder and opens it. */
export async function beginAssemblyJob(
  { folder, ...ask }: BeginAsk & { readonly folder: string },
  { signal }: JobContext,
): Promise<Result<AssemblyContent>> {
  const begun = 'from' in ask ? await beginRevision(folder, ask.from, { signal }) : await beginDraft(folder, { ...ask, signal })
  return begun.ok ? openDraft(folder) : begun
}

export function readAssemblyJob({ folder }: { readonly folder: string }): Promise<Result<AssemblyContent>> {
  return openDraft(folder)
}

/** The cells of a workbook that was filled in elsewhere, to be taken into the draft; one that lacks a sheet would empty it. */
export async function readFilledJob({ folder, file }: { readonly folder: string; readonly file: string }) {
  const standard = await standardIn(folder)
  if (!standard.ok) return standard
  const read = await openWorkbook(file, standard.value)
  if (!read.ok) return read
  const { sheets, barriers, missing } = read.value
  return missing.length > 0 ? refuse(...missing.map((want): Fault => ({ code: 'assembly.sheet', want }))) : ok({ sheets, barriers })
}

interface KeepAsk {
  readonly folder: string
  readonly workbook?: { readonly sheets: readonly EditedSheet[]; readonly stamp: string }
  readonly list?: { readonly documents: readonly ListedDocument[]; readonly stamp: string }
}

/** Writes what was edited, and answers the stamps of what was written. */
export async function keepAssemblyJob({ folder, workbook, list }: KeepAsk): Promise<Result<{ stamp?: string; listStamp?: string }>> {
  const draft = draftIn(folder)
  const standard = workbook ? await standardIn(folder) : ok(undefined)
  if (!standard.ok) return standard
  const stamp = workbook ? await keepWorkbook(draft, standard.value, workbook) : ok(undefined)
  if (!stamp.ok) return stamp
  const listStamp = list ? await keepDocuments(draft, list) : ok(undefined)
  if (!listStamp.ok) return listStamp
  return ok({ ...(stamp.value && { stamp: stamp.value }), ...(listStamp.value && { listStamp: listStamp.value }) })
}

export interface BringAsk {
  readonly folder: string
  readonly paths: readonly string[]
  /** a document or a card to be moved away first */
  readonly aside?: { readonly of: 'documents' | 'cards'; readonly file: string }
}

/** Asked of main, which has the pages counted in the guarded lane; answered by a `Result<Pages>`. */
export interface AskPages {
  readonly count: PagesAsked
}

/** Copies files into the draft and reads its documents anew. */
export async function bringAssemblyJob({ folder, paths, aside }: BringAsk, context: JobContext): Promise<Result<Brought>> {
  const { signal, onProgress } = context
  const draft = draftIn(folder)
  const moved = aside === undefined ? ok(undefined) : await setAside(draft, aside.file, aside.of)
  if (!moved.ok) return moved
  const brought = await bringFiles(draft, paths, {
    signal,
    onProgress: (done, total) => onProgress({ phase: 'assemblyCopy', done, total }),
  })
  if (!brought.ok) return brought
  const { made } = brought.value
  const taken = await takeDocuments(folder, {
    signal,
    onProgress: (done, total) => onProgress({ phase: 'assemblyRead', done, total }),
    count: async (asked) => {
      const known = pagesWithoutReading(asked.kind)
      if (known !== 'read') return ok(known)
      return tooCostly((await context.ask({ count: asked } satisfies AskPages)) as Result<Pages>, asked.file)
    },
  }).catch(async (error: unknown) => {
    await takeBack(made)
    throw error
  })
  if (!taken.ok) return taken
  const cards = await cardsIn(draft)
  if (!cards.ok) return cards
  const now = await openDraft(folder)
  if (!now.ok) return now
  const { documents, added, faults, twins, skipped } = taken.value
  return ok({
    documents,
    ...(now.value.listStamp && { listStamp: now.value.listStamp }),
    cards: cards.value,
    added: added.map(({ id }) => id),
    faults: [...brought.value.faults, ...faults],
    twins,
    skipped: [...brought.value.skipped, ...skipped],
  })
}

export function checkAssemblyJob({ folder, clock }: { readonly folder: string; readonly clock: string }): Promise<Result<CheckedAssembly>> {
  return checkDraft(folder, clock)
}

interface PackAsk {
  readonly folder: string
  readonly out: string
  readonly clock: string
  readonly key?: KeyFile
  /** an identity file in place of the key */
  readonly identity?: { readonly file: string; readonly passphrase: string }
  readonly encrypted: boolean
}

/** Packs a draft in place of the file chosen. Faults: those of `packDraft` and `packEncrypted`, `identity.*`. */
export async function packAssemblyJob(
  { folder, out, clock, key, identity, encrypted }: PackAsk,
  { signal, onProgress }: JobContext,
): Promise<Result<Omit<PackedAssembly, 'file'>>> {
  const signer = identity ? await signerIn(identity, clock) : key ? await signerOf(key, new Date(clock)) : ok(undefined)
  if (!signer.ok) return signer
  const pack: typeof packDraft | typeof packEncrypted = encrypted ? packEncrypted : packDraft
  const packed = await pack(folder, out, {
    ...{ clock, signal, force: true },
    ...(signer.value && { signer: signer.value }),
    onProgress: (done, total) => onProgress({ phase: 'assemblyPack', done, total }),
  })
  if (!packed.ok) return packed
  const { sha256, bytes, files, warnings = [], encryptedFor }: Partial<EncryptedPackage> & typeof packed.value = packed.value
  return ok({ sha256, bytes, files, warnings, signed: signer.value !== undefined, ...(encryptedFor && { encryptedFor }) })
}

async function standardIn(folder: string): Promise<Result<Standard | undefined>> {
  const draft = draftIn(folder)
  const begun = await readBegun(draft)
  const standard = begun.ok ? await standardOf(draft, begun.value) : begun
  return standard.ok ? ok(standard.value?.standard) : standard
}

export function compareAssemblyJob(ask: { readonly folder: string; readonly earlier: string; readonly clock: string }) {
  return compareDraft(ask.folder, ask.earlier, ask.clock)
}

async function signerIn({ file, passphrase }: NonNullable<PackAsk['identity']>, clock: string): Promise<Result<Signer>> {
  const p12 = await readWhole(file)
  return p12.ok ? openIdentity(p12.value, passphrase, new Date(clock)) : p12
}
