import { randomUUID } from 'node:crypto'
import type { Jobs, RunOptions } from '#services/worker/createJobs.ts'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import type { ReadDocument } from './protocol/documents.ts'

export interface DocumentFacts {
  readonly kind: string
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** The packages open now. The thread holds the files; here stands what main must know to let nothing else be read. */
export function createOpenPackages(jobs: Jobs) {
  const documents = new Map<string, ReadonlyMap<string, DocumentFacts>>()
  const known = new Map<string, { readonly file: string; readonly value: OpenedPackage }>()
  /** stops what still reads documents of a package when it is closed */
  const closing = new Map<string, AbortController>()

  async function open(file: string, options: RunOptions): Promise<Result<OpenedPackage>> {
    const token = `package-${randomUUID()}`
    const opened = await jobs.run('openPackage', { token, file }, options)
    if (opened.ok) {
      documents.set(token, documentsOf(opened.value))
      known.set(token, { file, value: opened.value })
      closing.set(token, new AbortController())
    }
    return opened
  }

  async function close(token: string): Promise<Result<void>> {
    documents.delete(token)
    known.delete(token)
    closing.get(token)?.abort()
    closing.delete(token)
    return jobs.run('closePackage', { token })
  }

  function facts(token: string, document: string): Result<DocumentFacts> {
    const one = documents.get(token)?.get(document)
    return one ? ok(one) : refuse({ code: documents.has(token) ? 'document.unknown' : 'document.closed', name: document })
  }

  const read: ReadDocument = async (token, document) => {
    const one = facts(token, document)
    if (!one.ok) return one
    const bytes = await jobs.run('readDocument', { token, document })
    return bytes.ok ? ok({ bytes: bytes.value, kind: one.value.kind }) : bytes
  }

  /** Lends a document's bytes to a thread that reads it, when that asks for them, as long as the package is open. */
  function lend(token: string, document: string): RunOptions {
    const signal = closing.get(token)?.signal
    return { answer: () => jobs.run('readDocument', { token, document }), ...(signal && { signal }) }
  }

  return { open, close, facts, read, lend, opened: (token: string) => known.get(token) }
}

export type OpenPackages = ReturnType<typeof createOpenPackages>

function documentsOf(opened: OpenedPackage): ReadonlyMap<string, DocumentFacts> {
  return new Map(
    opened.plan.documents.map((document) => {
      const entry = opened.entries[document.path]
      return [document.id, { kind: document.kind, path: document.path, bytes: entry?.bytes ?? 0, sha256: entry?.sha256 ?? '' }]
    }),
  )
}
