import type { PanelActKind } from '../panel/act.ts'
import { panelActName } from '../panel/actName.ts'
import type { ActKind } from '../review/act.ts'
import { actName } from '../review/actName.ts'
import type { Locale } from '../text/say.ts'
import type { KindId } from './names.ts'

const names: Readonly<Record<KindId, (locale: Locale, act: string) => string>> = {
  // an act of a record is one of its kind's
  review: (locale, act) => actName(locale, act as ActKind),
  panel: (locale, act) => panelActName(locale, act as PanelActKind),
}

/** What an act of a record of this kind is called. */
export function actNameOf(locale: Locale, kind: KindId, act: string): string {
  return names[kind](locale, act)
}
