import { basename } from 'node:path'
import { type OpenPackage, openPackage } from '#services/vault/index.ts'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import { characterWarnings } from '#shared/plan/characters.ts'
import { findRuleFindings } from '#shared/rules/index.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import type { JobContext } from './job.ts'

/** Packages open in this thread, by the token main gave them. */
const open = new Map<string, OpenPackage>()

export interface OpenInput {
  readonly token: string
  readonly file: string
}

/** Checks a package whole, applies the rules and keeps it open under its token. */
export async function openPackageJob(input: OpenInput, context: JobContext): Promise<Result<OpenedPackage>> {
  const opened = await openPackage(input.file, {
    signal: context.signal,
    onProgress: (progress) => context.onProgress({ phase: 'phaseChecking', done: progress.done, total: progress.total }),
  })
  if (!opened.ok) return opened
  const value = opened.value
  if (context.signal.aborted) {
    await value.close()
    return refuse({ code: 'job.cancelled' })
  }
  open.set(input.token, value)
  return ok({
    package: input.token,
    name: basename(value.file),
    bytes: value.bytes,
    sha256: value.sha256,
    signature: value.signature,
    plan: value.plan,
    task: value.task,
    ...(value.self && { self: value.self }),
    ...(value.standard && { standard: value.standard }),
    ...(value.standardSha256 && { standardSha256: value.standardSha256 }),
    findings: findRuleFindings(value.plan, value.task, value.standard),
    warnings: characterWarnings(value),
    entries: Object.fromEntries([...value.entries].map(([path, entry]) => [path, { sha256: entry.sha256, bytes: entry.bytes }])),
  })
}

export async function closePackage(input: { readonly token: string }): Promise<Result<void>> {
  const known = open.get(input.token)
  open.delete(input.token)
  await known?.close()
  return ok(undefined)
}

/** A document's bytes, whole; its digest was checked when the package was opened. */
export async function readDocumentJob(input: { readonly token: string; readonly document: string }): Promise<Result<Uint8Array>> {
  const known = open.get(input.token)
  if (known === undefined) return refuse({ code: 'document.closed' })
  return known.readDocument(input.document)
}
