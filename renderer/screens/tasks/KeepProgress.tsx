import { useOpening } from './OpeningProvider.tsx'
import { useKeepProgress } from './useKeepProgress.ts'

/** Draws nothing; stands where the open review is known. */
export function KeepProgress() {
  const { refresh } = useOpening()
  useKeepProgress(refresh)
  return null
}
