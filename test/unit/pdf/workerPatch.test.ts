import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { patchWorker } from '#shared/pdf/workerPatch.ts'

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

test.each(['build', 'legacy/build'])('every call finds its place in pdf.js, %s', (build) => {
  const source = readFileSync(join(home, build, 'pdf.worker.mjs'), 'utf8')
  const patched = patchWorker(source)
  const calls = new Set([...patched.matchAll(/globalThis\.pdfReports\.(\w+)\(/g)].map(([, name]) => name))
  expect([...calls].sort()).toEqual(['answered', 'broke', 'drew', 'failed', 'reads', 'unfiltered', 'uses', 'warned'])
  // a version of pdf.js that reads otherwise is refused instead of losing a call
  expect(() => patchWorker(source.replace('const imageRef = dict.objId;', ''))).toThrow('pdf.js has changed')
})
