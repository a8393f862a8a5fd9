import { lstat, mkdir } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { refuseRead } from '../files/faults.ts'
import { renameFile } from '../files/rename.ts'
import type { Draft } from './draft.ts'

/** Moves a document or a card (`file` below its folder) to the folder of those not used; it is never deleted. */
export async function setAside(draft: Draft, file: string, of: 'documents' | 'cards' = 'documents'): Promise<Result<void>> {
  const parts = file.split('/')
  if (parts.some((part) => part === '' || part === '.' || part === '..' || part.includes('\\')))
    return refuse({ code: 'file.notFound', name: file })
  const from = join(draft[of], ...parts)
  try {
    const wanted = join(draft.aside, ...parts)
    const ending = extname(wanted)
    let target = wanted
    for (let number = 2; await isThere(target); number++) target = `${wanted.slice(0, wanted.length - ending.length)} (${number})${ending}`
    await mkdir(dirname(target), { recursive: true })
    await renameFile(from, target)
    return ok(undefined)
  } catch (error) {
    return refuseRead(error, from)
  }
}

function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}
