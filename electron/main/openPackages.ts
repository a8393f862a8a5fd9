import { randomUUID } from 'node:crypto'
import type { BrowserWindow, Session } from 'electron'
import type { Jobs, RunOptions } from '#services/worker/createJobs.ts'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { PlanDocument } from '#shared/plan/format.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import type { ReadDocument } from './protocol/documents.ts'
import { readablePackage } from './readablePackage.ts'

export interface DocumentFacts {
  readonly kind: PlanDocument['kind']
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** The open packages. The thread holds the files; this holds what main needs in order to allow reading only these. */
export function createOpenPackages(jobs: Jobs) {
  const documents = new Map<string, ReadonlyMap<string, DocumentFacts>>()
  const known = new Map<string, { readonly file: string; readonly value: OpenedPackage; readonly window: BrowserWindow }>()
  /** stops what still reads documents of a package when it is closed */
  const closing = new Map<string, AbortController>()

  /** Opens a package for a window: no other one may name it, and it closes with that window, as locking does. */
  async function open(file: string, window: BrowserWindow, options: RunOptions): Promise<Result<OpenedPackage>> {
    const token = `package-${randomUUID()}`
    const readable = await readablePackage(jobs, file, window, options)
    if (!readable.ok) return readable
    const opened = await jobs.run('openPackage', { token, file: readable.value }, options)
    if (!opened.ok) return opened
    if (window.isDestroyed()) {
      await jobs.run('closePackage', { token })
      return refuse({ code: 'package.closed' })
    }
    documents.set(token, documentsOf(opened.value))
    known.set(token, { file: readable.value, value: opened.value, window })
    closing.set(token, new AbortController())
    window.once('closed', () => void close(token))
    return opened
  }

  async function close(token: string): Promise<Result<void>> {
    if (!known.has(token)) return ok(undefined)
    documents.delete(token)
    known.delete(token)
    closing.get(token)?.abort()
    closing.delete(token)
    return jobs.run('closePackage', { token })
  }

  function facts(token: string, document: string, session: Session): Result<DocumentFacts> {
    const mine = known.get(token)?.window.webContents.session === session ? documents.get(token) : undefined
    const one = mine?.get(document)
    return one ? ok(one) : refuse({ code: mine ? 'document.unknown' : 'document.closed', name: document })
  }

  /** Reads documents of the packages that the window of this session has open. */
  const readIn =
    (session: Session): ReadDocument =>
    async (token, document) => {
      const one = facts(token, document, session)
      if (!one.ok) return one
      const bytes = await jobs.run('readDocument', { token, document })
      return bytes.ok ? ok({ bytes: bytes.value, kind: one.value.kind }) : bytes
    }

  /** The package of this name, where the window asking has it open. */
  const opened = (token: string, window: BrowserWindow) => {
    const found = known.get(token)
    return found?.window === window ? found : undefined
  }

  /** Lends a document's bytes to a thread that reads it, when that asks for them, as long as the package is open. */
  function lend(token: string, document: string): RunOptions {
    const signal = closing.get(token)?.signal
    return { answer: () => jobs.run('readDocument', { token, document }), ...(signal && { signal }) }
  }

  return { open, close, facts, readIn, lend, opened }
}

export type OpenPackages = ReturnType<typeof createOpenPackages>

function documentsOf(opened: OpenedPackage): ReadonlyMap<string, DocumentFacts> {
  return new Map(
    opened.plan.documents.map((document) => {
      const entry = Object.hasOwn(opened.entries, document.path) ? opened.entries[document.path] : undefined
      return [document.id, { kind: document.kind, path: document.path, bytes: entry?.bytes ?? 0, sha256: entry?.sha256 ?? '' }]
    }),
  )
}
