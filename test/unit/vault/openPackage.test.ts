import { closeSync, openSync, writeSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkPackage, openPackage } from '#services/vault/index.ts'
import { bagFiles, packageBytes, samplePlan, temporaryFile, temporaryFolder } from './bag.ts'

test('a document is read in place, whole or streamed', async () => {
  const opened = await openPackage(temporaryFile(packageBytes()))
  if (!opened.ok) throw new Error('refused')
  const [document] = samplePlan().documents
  const expected = bagFiles().get(`data/${document.path}`)
  const whole = await opened.value.readDocument(document.id)
  expect(whole.ok && Buffer.from(whole.value)).toEqual(expected)
  const stream = await opened.value.openDocument(document.id)
  if (!stream.ok) throw new Error('refused')
  const chunks: Buffer[] = []
  for await (const chunk of stream.value) chunks.push(chunk as Buffer)
  expect(Buffer.concat(chunks)).toEqual(expected)
  await opened.value.close()
})

test('a document that changed after the check is refused, not given out', async () => {
  const bytes = packageBytes()
  const file = temporaryFile(bytes)
  const opened = await openPackage(file)
  if (!opened.ok) throw new Error('refused')
  const [document] = samplePlan().documents
  const handle = openSync(file, 'r+')
  writeSync(handle, 'X', bytes.indexOf(`content of ${document.id}`))
  closeSync(handle)
  expect(await opened.value.readDocument(document.id)).toEqual({
    ok: false,
    faults: [{ code: 'bag.digest-mismatch', name: `data/${document.path}` }],
  })
  await opened.value.close()
})

test('an unknown id and a closed package are faults', async () => {
  const opened = await openPackage(temporaryFile(packageBytes()))
  if (!opened.ok) throw new Error('refused')
  expect((await opened.value.openDocument('D999')).ok).toBe(false)
  await opened.value.close()
  const closed = await opened.value.openDocument('D001')
  expect(closed.ok ? [] : closed.faults.map((fault) => fault.code)).toEqual(['package.closed'])
})

test('a refused package is closed and gives its faults', async () => {
  const opened = await openPackage(temporaryFile(packageBytes({}, undefined, { comment: Buffer.from('x') })))
  expect(opened.ok ? [] : opened.faults.map((fault) => fault.code)).toEqual(['zip.trailing-bytes'])
})

test('a file that is not there, and a folder, are faults of reading', async () => {
  const codes = async (file: string) => {
    const report = await checkPackage(file)
    return report.ok ? [] : report.faults.map((fault) => fault.code)
  }
  expect(await codes('/no/such/file.ticplan')).toEqual(['file.notFound'])
  expect(await codes(temporaryFolder())).toEqual(['file.notReadable'])
})

test('a check can be cancelled and tells how far it is', async () => {
  const plan = samplePlan()
  plan.documents.push({ id: 'D900', title: 'big', path: 'files/big.pdf', kind: 'pdf' })
  const file = temporaryFile(packageBytes({ plan, payload: { 'data/files/big.pdf': Buffer.alloc(80 * 2 ** 20, 7) } }))
  const seen: number[] = []
  const report = await checkPackage(file, { onProgress: ({ done, total }) => seen.push(done / total) })
  expect(report.ok && report.value.faults).toEqual([])
  expect(seen.length).toBeGreaterThan(3)
  expect(seen.at(-1)).toBe(1)
  const abort = new AbortController()
  const cancelled = checkPackage(file, { signal: abort.signal, onProgress: () => abort.abort() })
  await expect(cancelled).rejects.toThrow(/abort/i)
})

test('the report is plain data, fit to cross from a worker thread', async () => {
  const report = await checkPackage(temporaryFile(packageBytes()))
  expect(structuredClone(report)).toEqual(report)
})
