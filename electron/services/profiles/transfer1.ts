import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import type { Entry } from '../sealed/entries.ts'
import { Unsealable } from '../sealed/stream.ts'
import { open } from './keys.ts'

/** The files of a copy as `profile-copy@1` held them: one sealed ZIP after the header line, read whole. Throws `Unsealable`. */
export async function* unzipCopy(file: string, from: number, key: Uint8Array): AsyncGenerator<Entry> {
  const zip = open(key, (await readFile(file)).subarray(from))
  if (!zip) throw new Unsealable('does not authenticate')
  for (const [name, content] of Object.entries(unzipSync(zip))) yield { name, bytes: content.length, pieces: pieceOf(content) }
}

async function* pieceOf(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content
}
