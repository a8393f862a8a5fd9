import type { RecordAct } from '#shared/record/act.ts'
import type { ChainEnd } from '#shared/record/chain.ts'
import type { Draft, Edit, RecordHead } from '#shared/record/edit.ts'
import { type Locked, lockedRecord, lockRecord } from '#shared/record/lock.ts'
import type { RecordState } from '#shared/record/state.ts'
import type { Verification } from '#shared/signature/verdict.ts'
import { type Fault, ok, type Result } from '#shared/text/fault.ts'
import type { ProfileOwner } from '../profiles/enter.ts'
import { keepCopy, readCopy } from './copies.ts'
import { type FileNames, fileKinds, type SeatedSigner, type SignedFiles, type SigningKind } from './kind.ts'
import { publishTogether } from './publish.ts'
import { maySign, mayStandAgain, signFiles } from './signFiles.ts'

/** A record whose edits are all journalled, with what locking and printing it need. */
export interface RecordToSign<State extends RecordState, Context, Material> {
  readonly state: State
  /** where its journal stands: the lock stands right behind it or nowhere */
  readonly end: ChainEnd
  readonly context: Context
  readonly material: Material
}

/** Where the files go and who watches. */
export interface Into {
  /** folder for the three files */
  readonly out: string
  readonly force?: boolean | undefined
  /** names the JSON like the other two instead of result.json, so that several results fit in one folder */
  readonly alike?: boolean | undefined
  readonly signal?: AbortSignal | undefined
  readonly onStep?: ((step: 'write' | 'verify') => void) | undefined
}

/** Files a receiver accepts, and what the receiver's verification says of each. */
export interface Made<Built> {
  readonly locked: Locked<Built>
  readonly names: FileNames
  readonly files: SignedFiles
  readonly verifications: readonly Verification[]
}

export interface Published<Built> extends Pick<Made<Built>, 'locked'> {
  readonly files: FileNames
  readonly verifications: readonly Verification[]
}

type Any<Act extends RecordAct, State extends RecordState, Context, Built, Material> = SigningKind<
  RecordHead,
  Act,
  State,
  Context,
  Built,
  Material
>

/** The edit that locks the record. */
export interface LockAs {
  readonly id: string
  /** the record's own `lockedAt` */
  readonly at: string
  readonly by: string
}

/** Where the lock is journalled: behind the entry of the digest `after` or, when another came between, not at all (`review.changed`). */
export interface LockJournal<Act extends RecordAct, Written> {
  append(draft: Draft<Act>, after: string): Promise<Result<Written>>
}

/** Where the signed files are kept, to look at, print and hand out again; `now` is when they are written outside. */
export interface Keeping {
  readonly profile: ProfileOwner
  readonly id: string
  readonly now: string
}

export interface RecordSigned<Built, Written> {
  /** the lock as the journal answers it */
  readonly lock: Written
  readonly made: Made<Built>
  readonly done: Result<Published<Built>>
  /** why the files are not kept under the profile's key; they are made again from the journal */
  readonly notKept: readonly Fault[]
}

/**
 * Signs a record: lock → print → sign → check → journal → keep → publish. Before the lock is journalled everything that fails is
 * a fault and nothing has changed; nothing that can fail by what was written stands behind it, and `done` says whether the files
 * are in the folder. Faults: what blocks, `review.changed .fingerprint .certificate .seat`, `document.*`, those of `check`, `journal.*`.
 */
export async function signRecord<Act extends RecordAct, State extends RecordState, Context, Built, Material, Written>(
  kind: Any<Act, State, Context, Built, Material>,
  record: RecordToSign<State, Context, Material>,
  signers: readonly SeatedSigner[],
  into: Into,
  as: LockAs,
  journal: LockJournal<Act, Written>,
  keeping?: Keeping,
): Promise<Result<RecordSigned<Built, Written>>> {
  const locked = await lock(kind, record, signers)
  if (!locked.ok) return locked
  const made = await make(kind, locked.value, record.material, signers, into)
  if (!made.ok) return made
  // every kind has the acts of a record's life among its own
  const journalled = await journal.append({ ...as, act: locked.value.act as unknown as Act }, record.end.head)
  if (!journalled.ok) return journalled
  const kept = keeping ? await keep(keeping, made.value) : ok(undefined)
  const done = await publish(made.value, into)
  const marked = keeping && kept.ok && done.ok ? await keep(keeping, made.value, keeping.now) : kept
  return ok({ lock: journalled.value, made: made.value, done, notKept: marked.ok ? [] : marked.faults })
}

/** Writes the files of the record locked last again: the stored ones if they verify, else files made anew. Faults: those of `remake`, `file.*`. */
export async function exportRecord<Act extends RecordAct, State extends RecordState, Context, Built, Material>(
  kind: Any<Act, State, Context, Built, Material>,
  record: Pick<RecordToSign<State, Context, Material>, 'material'> & { readonly edits: readonly Edit<Act>[] },
  signers: readonly SeatedSigner[],
  into: Into,
  keeping?: Keeping,
): Promise<Result<Published<Built>>> {
  const locked = await lockedRecord(kind, record.edits)
  if (!locked.ok) return locked
  const copy = keeping ? await readCopy(keeping.profile, keeping.id, locked.value.sha256) : ok(undefined)
  const before = copy.ok ? copy.value : undefined
  const made = await remake(kind, locked.value, record.material, signers, into, before?.sheet)
  if (!made.ok) return made
  const done = await publish(made.value, into)
  if (keeping) await keep(keeping, made.value, done.ok ? keeping.now : before?.exportedAt)
  return done
}

/** The record as it is to be locked, by whom it may be signed. Faults: what blocks, `review.fingerprint .certificate .seat`. */
async function lock<Act extends RecordAct, State extends RecordState, Context, Built, Material>(
  kind: Any<Act, State, Context, Built, Material>,
  { state, context }: Pick<RecordToSign<State, Context, Material>, 'state' | 'context'>,
  signers: readonly SeatedSigner[],
): Promise<Result<Locked<Built>>> {
  const locked = await lockRecord(kind, state, context)
  if (!locked.ok) return locked
  const allowed = kind.permits(state, locked.value.act as unknown as Act)
  if (!allowed.ok) return allowed
  const may = await maySign(kind, locked.value, signers)
  return may.ok ? locked : may
}

/** Printed, signed, and verified as a receiver would; nothing is written. Faults: `document.*`, those of `check`. */
async function make<Act extends RecordAct, State extends RecordState, Context, Built, Material>(
  kind: Any<Act, State, Context, Built, Material>,
  locked: Locked<Built>,
  material: Material,
  signers: readonly SeatedSigner[],
  into: Into,
): Promise<Result<Made<Built>>> {
  into.onStep?.('write')
  const printed = await kind.print(locked, material)
  if (!printed.ok) return printed
  const files = await signFiles(kind, locked, printed.value, signers)
  into.signal?.throwIfAborted()
  return checked(kind, locked, material, files, into)
}

/** Files that were made before, verified as a receiver would. */
async function checked<Act extends RecordAct, State extends RecordState, Context, Built, Material>(
  kind: Any<Act, State, Context, Built, Material>,
  locked: Locked<Built>,
  material: Material,
  files: SignedFiles,
  into: Into,
): Promise<Result<Made<Built>>> {
  into.onStep?.('verify')
  const names = namesOf(kind.fileName(locked), into)
  const verified = await kind.check(files, locked, material, names)
  into.signal?.throwIfAborted()
  return verified.ok ? ok({ locked, names, files, verifications: verified.value }) : verified
}

/** The three files into the folder, all or none, read back. What is locked is written to the end: nobody waits for the window that asked. */
async function publish<Built>(
  { locked, names, files, verifications }: Made<Built>,
  { out, force }: Into,
): Promise<Result<Published<Built>>> {
  const written = await publishTogether(out, new Map(fileKinds.map((kind) => [names[kind], files[kind]])), { force: force === true })
  if (!written.ok) return written
  const [json, pdf, xlsx] = written.value as [string, string, string]
  const paths = { json, pdf, xlsx }
  return ok({
    locked,
    files: paths,
    verifications: fileKinds.map((kind, at) => ({ ...(verifications[at] as Verification), file: paths[kind] })),
  })
}

async function remake<Act extends RecordAct, State extends RecordState, Context, Built, Material>(
  kind: Any<Act, State, Context, Built, Material>,
  locked: Locked<Built>,
  material: Material,
  signers: readonly SeatedSigner[],
  into: Into,
  kept: SignedFiles | undefined,
): Promise<Result<Made<Built>>> {
  const may = mayStandAgain(kind, locked, signers)
  if (!may.ok) return may
  const still = kept && (await checked(kind, locked, material, kept, into))
  return still?.ok ? still : make(kind, locked, material, signers, into)
}

function keep({ profile, id }: Keeping, { locked, files }: Made<unknown>, exportedAt?: string): Promise<Result<void>> {
  return keepCopy(profile, id, { sha256: locked.sha256, sheet: files, ...(exportedAt !== undefined && { exportedAt }) })
}

function namesOf(name: string, { alike }: Into): FileNames {
  return { json: alike ? `${name}.json` : 'result.json', pdf: `${name}.pdf`, xlsx: `${name}.xlsx` }
}
