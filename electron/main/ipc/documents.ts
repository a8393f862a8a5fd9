import type { Jobs } from '#services/worker/createJobs.ts'
import { documentCalls } from '#shared/ipc/documents.ts'
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
    metadata: (ask) => packages.facts(ask.package, ask.document),
  })
}
