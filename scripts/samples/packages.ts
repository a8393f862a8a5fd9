import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packFolder } from '#services/vault/index.ts'
import type { Message } from '#shared/text/say.ts'
import { packagesDigest } from './digest.ts'
import { copyDocuments, copyPhotos, documentsFolder, writeBelow } from './documents.ts'
import { type CentreKey, centreKeys, readCentre, readSample, readTask, type StageKey, stageKeys } from './inputs.ts'
import { underLock } from './lock.ts'

/** The file of one sample package below `folder`. */
export function packageFile(folder: string, centre: CentreKey, stage: StageKey): string {
  return join(folder, `${centre}-${stage}.ticplan`)
}

/**
 * Brings the four sample packages in `folder` up to date; a second process waits until the first has finished.
 * Throws when packing refuses: the samples are our own.
 */
export async function bringSamples(folder: string, tell: (message: Message<'samples'>) => void): Promise<void> {
  mkdirSync(join(folder, '.cache'), { recursive: true })
  await underLock(join(folder, '.lock'), async () => {
    const stamp = join(folder, '.cache', 'stamp')
    const digest = packagesDigest()
    if (!upToDate(folder, stamp, digest)) {
      rmSync(stamp, { force: true })
      for (const key of centreKeys) await bringCentre(folder, key, tell)
      writeFileSync(stamp, digest)
    }
  })
  tell({ domain: 'samples', key: 'done', params: { count: centreKeys.length * stageKeys.length, folder } })
}

function upToDate(folder: string, stamp: string, digest: string): boolean {
  const all = centreKeys.flatMap((centre) => stageKeys.map((stage) => packageFile(folder, centre, stage)))
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digest && all.every((file) => existsSync(file))
}

async function bringCentre(folder: string, key: CentreKey, tell: (message: Message<'samples'>) => void): Promise<void> {
  const centre = readCentre(key)
  const started = performance.now()
  const documents = await documentsFolder(centre, join(folder, '.cache'))
  const params = { centre: centre.name, documents: centre.orders.length, seconds: ((performance.now() - started) / 1000).toFixed(1) }
  tell({ domain: 'samples', key: documents.made ? 'made' : 'kept', params })
  copyPhotos(documents.folder, join(folder, 'photos', key))
  for (const stage of stageKeys) {
    const open = join(folder, `${key}-${stage}`)
    rmSync(open, { recursive: true, force: true })
    copyDocuments(documents.folder, open, centre)
    writeBelow(open, 'plan.json', readSample(`${key}/plan.json`))
    writeBelow(open, 'task.json', readSample(`${key}/task-${stage}.json`))
    const file = packageFile(folder, key, stage)
    const packed = await packFolder(open, file, { clock: readTask(key, stage).package.createdAt, force: true })
    if (!packed.ok)
      throw new Error(`${key}-${stage} was not packed: ${packed.faults.map((fault) => `${fault.code} ${fault.at ?? ''}`).join('; ')}`)
    tell({ domain: 'samples', key: 'packed', params: { file, files: packed.value.files, kib: Math.round(packed.value.bytes / 1024) } })
  }
}
