import { sha256Hex } from '../format/canonical.ts'
import { type Locale, say } from '../text/say.ts'

const clauses = ['independence', 'secrecy', 'avoidance', 'integrity', 'lobbying', 'materials', 'consequence'] as const

/** The pledge (承诺书, form 1) by paragraphs: opening, then its numbered clauses. */
export function pledgeParagraphs(locale: Locale): readonly string[] {
  return [say(locale, 'review', 'pledge.opening'), ...clauses.map((clause) => say(locale, 'review', `pledge.${clause}`))]
}

/** The digest of the text an expert accepts: always the Chinese one, paragraphs joined by line feeds, in UTF-8. */
export function pledgeSha256(): Promise<string> {
  return sha256Hex(new TextEncoder().encode(pledgeParagraphs('zh-CN').join('\n')))
}
