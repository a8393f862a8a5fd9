import { runsOf } from '#shared/evidence/flow.ts'
import { textsOf } from '#shared/evidence/pages.ts'
import { budget, TooLarge } from './budget.ts'
import type { Decoded } from './decoder.ts'

/** The pieces of text of each page, in reading order, as the pages draw them. Throws `TooLarge`. */
export async function wordsByPage(decoded: Decoded): Promise<readonly (readonly string[])[]> {
  if (decoded.viewer === 'flow') return decoded.flow.pages.map(({ blocks }) => runsOf(blocks).map(({ text }) => text))
  const pages: (readonly string[])[] = []
  let characters = 0
  if (!decoded.hasWords) return decoded.pages.sizes.map(() => [])
  for (const index of decoded.pages.sizes.keys()) {
    const texts = textsOf(await decoded.page(index + 1))
    characters += texts.reduce((sum, text) => sum + text.length, 0)
    if (characters > budget.characters) throw new TooLarge()
    pages.push(texts)
  }
  return pages
}
