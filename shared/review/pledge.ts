import { sha256Hex } from '../format/canonical.ts'
import { currentPledge, type Pledge } from '../layout/pledge/index.ts'
import type { Locale } from '../text/say.ts'

/** The pledge (承诺书, form 1) by paragraphs: opening, then its numbered clauses. */
export function pledgeParagraphs(locale: Locale): readonly string[] {
  return currentPledge[locale]
}

/** The digest of the text an expert accepts: always the Chinese one, paragraphs joined by line feeds, in UTF-8. */
export function pledgeSha256(pledge: Pledge = currentPledge): Promise<string> {
  return sha256Hex(new TextEncoder().encode(pledge['zh-CN'].join('\n')))
}
