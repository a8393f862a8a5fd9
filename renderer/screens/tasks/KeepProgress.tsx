import { useOpening } from './OpeningProvider.tsx'
import { useKeepProgress } from './useKeepProgress.ts'

/** Renders nothing; placed where the open review is known. */
export function KeepProgress() {
  const { refresh } = useOpening()
  useKeepProgress(refresh)
  return null
}
