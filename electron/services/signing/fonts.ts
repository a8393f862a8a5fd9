import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const fromHere = createRequire(import.meta.url)
let loaded: Promise<Uint8Array> | undefined

/** The font of a signature's visible text: the forms' own regular weight. */
export function signatureFont(): Promise<Uint8Array> {
  loaded ??= readFile(fromHere.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'))
  return loaded
}
