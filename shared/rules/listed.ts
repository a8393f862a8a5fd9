import type { Message } from '../text/say.ts'

/** Longest list written out, in characters: a finding's message must stay within a note of the result (2,000). */
const longest = 600
/** The approximate maximum length of one listed member, in characters. */
const wordedLength = 60

type Member = string | number | Message

/** The members while they fit, at least one, then how many more there are; the catalogue joins them in the reader's language. */
export function listed(members: readonly Member[]): readonly Member[] {
  let length = 0
  const shown: Member[] = []
  for (const member of members) {
    length += typeof member === 'object' ? wordedLength : String(member).length
    if (length > longest && shown.length > 0) break
    shown.push(member)
  }
  return shown.length === members.length ? shown : [...shown, `… +${members.length - shown.length}`]
}
