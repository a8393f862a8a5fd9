import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** As many as a person takes in at a glance; the rest on demand. */
const first = 3

interface Capped<T> {
  readonly shown: readonly T[]
  /** 「另有 n 条」, or 「收起」; absent where all are shown */
  readonly more: React.ReactNode
}

/** The first few of a list and a button for the others, the same wherever faults or hints are listed. */
export function useCapped<T>(list: readonly T[]): Capped<T> {
  const { t } = useTranslation('app')
  const [all, setAll] = useState(false)
  const rest = list.length - first
  if (rest <= 0) return { shown: list, more: null }
  return {
    shown: all ? list : list.slice(0, first),
    more: (
      <button type="button" className="link-button" aria-expanded={all} onClick={() => setAll(!all)}>
        {all ? t('list.less') : t('list.more', { count: rest })}
      </button>
    ),
  }
}
