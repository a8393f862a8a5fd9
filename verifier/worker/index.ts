import '../platform/buffer.ts'
import { type Given, together } from '#services/verify/given.ts'
import { knownFrom } from '#services/verify/known.ts'
import { readGivenFile } from '#services/verify/readGiven.ts'
import { verifyAgainst } from '#services/verify/verifyFile.ts'
import { giveGlyphs } from '../platform/glyphs.ts'
import { choose } from '../platform/openSource.ts'
import type { FromWorker, ToWorker } from './messages.ts'

/** The worker's own scope, of which only this much is used. */
const scope = globalThis as unknown as {
  onmessage: ((event: { readonly data: ToWorker }) => void) | null
  postMessage(message: FromWorker): void
}

let given: Given = together([])

scope.onmessage = ({ data }) => {
  answer(data).then(
    (message) => message && scope.postMessage(message),
    (error: unknown) => scope.postMessage({ kind: 'failed', message: String((error as Error)?.stack ?? error) }),
  )
}

async function answer(asked: ToWorker): Promise<FromWorker | undefined> {
  const allow = (busyMs: number) => scope.postMessage({ kind: 'allow', busyMs })
  switch (asked.kind) {
    case 'begin':
      giveGlyphs(asked.glyphs)
      given = { ...together(asked.given as readonly Given[]), byClosedForm: true }
      return undefined
    case 'read': {
      choose(asked.name, asked.content)
      const read = await readGivenFile({ kind: asked.as, file: asked.name }, { allow })
      return read.ok ? { kind: 'given', part: read.value } : { kind: 'refused', faults: read.faults }
    }
    case 'verify':
      choose(asked.name, asked.content)
      return { kind: 'verified', verification: await verifyAgainst(asked.name, await knownFrom(given), { allow }) }
  }
}
