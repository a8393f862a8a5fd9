import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import type { Entry } from '../sealed/entries.ts'
import { Unsealable } from '../sealed/stream.ts'
import { open } from './keys.ts'

/** The files of a backup in the format `profile-copy@1`: one sealed ZIP after the header line, read whole. Throws `Unsealable`. */
export async function* unzipCopy(file: string, from: number, key: Uint8Array): AsyncGenerator<Entry> {
  const zip = open(key, (await readFile(file)).subarray(from))
  if (!zip) throw new Unsealable('does not authenticate')
  let whole = 0
  const filter = ({ originalSize }: { readonly originalSize: number }) => {
    whole += originalSize
    if (whole > mostUnpacked) throw new Unsealable('too large')
    return true
  }
  for (const [name, content] of Object.entries(unzipped(zip, filter))) yield { name, bytes: content.length, pieces: pieceOf(content) }
}

/** Maximum content of a profile of that time: photos and journals. */
const mostUnpacked = 1 << 30

function unzipped(zip: Uint8Array, filter: NonNullable<Parameters<typeof unzipSync>[1]>['filter']): Record<string, Uint8Array> {
  try {
    return unzipSync(zip, filter ? { filter } : {})
  } catch (error) {
    throw error instanceof Unsealable ? error : new Unsealable('no archive')
  }
}

async function* pieceOf(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content
}
