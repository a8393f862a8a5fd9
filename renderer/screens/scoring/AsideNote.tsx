import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { fullMark } from '#shared/format/marks.ts'
import type { AsideMark } from '#shared/review/act.ts'
import { useStored } from '../../session/review.tsx'
import { useFindingWord } from './FindingPicker.tsx'

/** What the person had on the older revision of the package and could not bring along: shown, never counted. */
export function AsideNote({ criterion }: { readonly criterion: string }) {
  const { t } = useTranslation('scoringScreen')
  const word = useFindingWord()
  const { edits } = useStored()
  const kept = useMemo(() => asideOf(edits, criterion), [edits, criterion])
  if (kept === undefined) return null
  const { mark, finding, reason } = kept.mark
  const parts = [
    ...(mark === undefined ? [] : [t('aside.mark', { mark: fullMark(mark) })]),
    ...(finding === undefined ? [] : [word(finding)]),
    ...(reason === undefined ? [] : [t('aside.reason', { reason })]),
  ]
  return <p className="aside-note">{t('aside.note', { revision: kept.revision, text: parts.join(t('comma')) })}</p>
}

type Edits = ReturnType<typeof useStored>['edits']

/** Of the last act that brought marks along; undoing it takes the marks back, and what was there before stays worth knowing. */
function asideOf(edits: Edits, criterion: string): { readonly mark: AsideMark; readonly revision: number } | undefined {
  for (const { act } of edits.toReversed()) {
    if (act.kind !== 'marks.carriedOver') continue
    const mark = act.aside?.find((one) => one.criterion === criterion)
    return mark && { mark, revision: act.from.revision }
  }
  return undefined
}
