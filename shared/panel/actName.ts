import { type Locale, say } from '../text/say.ts'
import type { PanelActKind } from './act.ts'

/** What a kind of act on a panel's record is called, for 「撤销 移出文件」 and the history. */
export function panelActName(locale: Locale, kind: PanelActKind): string {
  return say(locale, 'panel', `act.${kind}`)
}
