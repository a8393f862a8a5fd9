import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sheet } from '#shared/review/sheet.ts'
import type { Standard } from '#shared/standard/format.ts'
import { useBeforeClose } from '../../../session/closing.ts'
import { drafts } from '../../../session/drafts.ts'
import { amountText } from './Amounts.tsx'
import type { Begun } from './useBegun.ts'

/** An amount without a reason is not on the sheet: it is reported when the section is left, and keeps the window open. */
export function useEntriesLeft(review: string, { adjustments }: Standard, sheet: Sheet, begun: readonly Begun[]): void {
  const { t } = useTranslation('scoringScreen')
  const left = begun.filter(({ entry, amount }) => amount !== undefined && sheet.adjustments[entry] === undefined)
  const onEnter = useEffectEvent(() => {
    for (const each of drafts.refused()) if (each.review === review && each.place.startsWith(hrefOf(''))) drafts.drop(each)
  })
  const onLeave = useEffectEvent(() => {
    for (const { entry, item, amount = 0 } of left) {
      const kind = adjustments.bonus.some(({ id }) => id === item) ? 'bonus' : 'deduction'
      const href = hrefOf(entry)
      const text = amountText(kind, amount)
      drafts.put({ kind: 'refused', review, place: href, href, what: item, text, why: t('entries.noReason') })
    }
  })
  useEffect(() => {
    onEnter()
    return () => onLeave()
  }, [])
  useBeforeClose(async (leaving) => {
    if (leaving !== 'close') onLeave()
    return leaving !== 'close' || left.length === 0
  })
}

function hrefOf(entry: string): string {
  return `#/scoring/entries/${entry}`
}
