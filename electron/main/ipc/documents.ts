import { basename } from 'node:path'
import { writeFileSafely } from '#services/files/write.ts'
import type { Jobs } from '#services/worker/createJobs.ts'
import { documentCalls } from '#shared/ipc/documents.ts'
import { type Result, refuse } from '#shared/text/fault.ts'
import { targetOf } from '../fileTokens.ts'
import type { DocumentFacts, OpenPackages } from '../openPackages.ts'
import { serve } from './serve.ts'

export function serveDocuments(packages: OpenPackages, jobs: Jobs): void {
  serve(documentCalls, {
    text: async (ask) => {
      const known = packages.facts(ask.package, ask.document)
      return known.ok ? jobs.run('readText', { token: ask.package, document: ask.document, encoding: ask.encoding }) : known
    },
    table: async ({ package: token, ...ask }) => {
      const known = packages.facts(token, ask.document)
      if (!known.ok) return known
      return named(known.value, ask.document, await jobs.run('readTable', { token, kind: known.value.kind, ...ask }))
    },
    find: async ({ package: token, ...ask }) => {
      const known = packages.facts(token, ask.document)
      if (!known.ok) return known
      return named(known.value, ask.document, await jobs.run('findInDocument', { token, kind: known.value.kind, ...ask }))
    },
    saveAs: async ({ package: token, document, target }) => {
      const path = targetOf(target)
      if (path === undefined) return refuse({ code: 'file.token' })
      const found = await packages.read(token, document)
      return found.ok ? writeFileSafely(path, found.value.bytes, { force: true }) : found
    },
    metadata: (ask) => packages.facts(ask.package, ask.document),
  })
}

/** A thread knows a document by its number; people know it by the name of its file. */
function named<T>({ path }: DocumentFacts, document: string, answer: Result<T>): Result<T> {
  if (answer.ok) return answer
  const [first, ...rest] = answer.faults.map((fault) => (fault.name === document ? { ...fault, name: basename(path) } : fault))
  return first ? refuse(first, ...rest) : answer
}
