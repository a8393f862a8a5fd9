import { basename } from 'node:path'
import { tooCostly } from '#services/documents/tooCostly.ts'
import { writeFileSafely } from '#services/files/write.ts'
import type { Jobs } from '#services/worker/createJobs.ts'
import type { InputOf, OutputOf } from '#services/worker/registry.ts'
import { documentCalls } from '#shared/ipc/documents.ts'
import { viewerKind } from '#shared/plan/viewerKind.ts'
import { type Result, refuse } from '#shared/text/fault.ts'
import { targetOf } from '../fileTokens.ts'
import type { DocumentFacts, OpenPackages } from '../openPackages.ts'
import { type Caller, serve } from './serve.ts'

export function serveDocuments(packages: OpenPackages, jobs: Jobs): void {
  serve(documentCalls, {
    text: async (ask, caller) => {
      const known = packages.facts(ask.package, ask.document, sessionOf(caller))
      if (!known.ok) return known
      const input = { token: ask.package, document: ask.document, encoding: ask.encoding }
      return named(known.value, ask.document, await jobs.run('readText', input, packages.lend(ask.package, ask.document)))
    },
    table: async ({ package: token, ...ask }, caller) => {
      const known = packages.facts(token, ask.document, sessionOf(caller))
      if (!known.ok) return known
      const input = { token, kind: known.value.kind, ...ask }
      return named(known.value, ask.document, await jobs.run('readTable', input, packages.lend(token, ask.document)))
    },
    find: async ({ package: token, ...ask }, caller) => {
      const known = packages.facts(token, ask.document, sessionOf(caller))
      if (!known.ok) return known
      const input = { token, kind: known.value.kind, ...ask }
      const job = isDecoded(known.value) ? 'findDecoded' : 'findInDocument'
      return named(known.value, ask.document, await jobs.run(job, input, packages.lend(token, ask.document)))
    },
    flow: (ask, caller) => decoded('decodeFlow', ask, caller),
    picture: (ask, caller) => decoded('decodePicture', ask, caller),
    pages: (ask, caller) => decoded('decodePages', ask, caller),
    page: (ask, caller) => decoded('decodePage', ask, caller),
    saveAs: async ({ package: token, document, target }, caller) => {
      const path = targetOf(target)
      if (path === undefined) return refuse({ code: 'file.token' })
      const found = await packages.readIn(sessionOf(caller))(token, document)
      return found.ok ? writeFileSafely(path, found.value.bytes, { force: true }) : found
    },
    metadata: (ask, caller) => packages.facts(ask.package, ask.document, sessionOf(caller)),
  })

  async function decoded<N extends Decoding>(job: N, { package: token, ...ask }: AskedOf<N>, caller: Caller): Promise<Result<OutputOf<N>>> {
    const known = packages.facts(token, ask.document, sessionOf(caller))
    if (!known.ok) return known
    const input = { token, kind: known.value.kind, ...ask } as unknown as InputOf<N>
    return named(known.value, ask.document, await jobs.run(job, input, packages.lend(token, ask.document)))
  }
}

type Decoding = 'decodeFlow' | 'decodePicture' | 'decodePages' | 'decodePage'
type AskedOf<N extends Decoding> = Omit<InputOf<N>, 'token' | 'kind' | 'encoding'> & { readonly package: string; readonly document: string }

function isDecoded({ kind }: DocumentFacts): boolean {
  const viewer = viewerKind(kind)
  return viewer === 'flow' || viewer === 'pages'
}

function sessionOf({ window }: Caller) {
  return window.webContents.session
}

/** A thread knows a document by its number; people know it by the name of its file. */
function named<T>({ path }: DocumentFacts, document: string, found: Result<T>): Result<T> {
  const answer = tooCostly(found, document)
  if (answer.ok) return answer
  const [first, ...rest] = answer.faults.map((fault) => (fault.name === document ? { ...fault, name: basename(path) } : fault))
  return first ? refuse(first, ...rest) : answer
}
