import { type Locale, say } from '../text/say.ts'
import type { ActKind } from './act.ts'

/** What a kind of act is called, for 「撤销 评分理由」 and the history. */
export function actName(locale: Locale, kind: ActKind): string {
  return say(locale, 'review', `act.${kind}`)
}
