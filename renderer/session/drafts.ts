import { useMemo, useSyncExternalStore } from 'react'
import { Drafts, type Refused } from '../store/drafts.ts'

/** The page's unsent input; the page belongs to one person and ends with the profile's being locked. */
export const drafts = new Drafts()

/** While a field holds what was not sent yet, nothing is called saved. */
export function useIsTyping(): boolean {
  return useSyncExternalStore(drafts.subscribe, () => drafts.isTyping())
}

/** What was left behind in a review. */
export function useRefused(review: string): readonly Refused[] {
  const all = useAllRefused()
  return useMemo(() => all.filter((each) => each.review === review), [all, review])
}

/** Everything left behind, of any review. */
export function useAllRefused(): readonly Refused[] {
  return useSyncExternalStore(drafts.subscribe, () => drafts.refused())
}
