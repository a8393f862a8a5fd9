import { writeFileSafely } from '#services/files/write.ts'
import type { Jobs } from '#services/worker/createJobs.ts'
import { documentCalls } from '#shared/ipc/documents.ts'
import { refuse } from '#shared/text/fault.ts'
import { targetOf } from '../fileTokens.ts'
import type { OpenPackages } from '../openPackages.ts'
import { serve } from './serve.ts'

export function serveDocuments(packages: OpenPackages, jobs: Jobs): void {
  serve(documentCalls, {
    text: async (ask) => {
      const known = packages.facts(ask.package, ask.document)
      return known.ok ? jobs.run('readText', { token: ask.package, document: ask.document }) : known
    },
    table: async ({ package: token, ...ask }) => {
      const known = packages.facts(token, ask.document)
      return known.ok ? jobs.run('readTable', { token, ...ask }) : known
    },
    find: async ({ package: token, ...ask }) => {
      const known = packages.facts(token, ask.document)
      return known.ok ? jobs.run('findInDocument', { token, kind: known.value.kind, ...ask }) : known
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
