import { useMemo, useSyncExternalStore } from 'react'
import { usePerson } from '../../session/person.tsx'
import type { ReviewDatabase } from '../../store/database.ts'
import { viewsOf } from '../../store/views.ts'
import { DocumentMemory, type DocumentViews } from './memory.ts'

/** One memory a package and person, shared by the screens that show documents. */
const memories = new WeakMap<ReviewDatabase, Map<string, DocumentMemory>>()

/** Where each document of the package was left, and which were read; `ready` once that is known. */
export function useDocumentMemory(packageSha256: string) {
  const { database, sealing } = usePerson()
  const memory = useMemo(() => {
    const known = memories.get(database) ?? new Map<string, DocumentMemory>()
    memories.set(database, known)
    const one = known.get(packageSha256) ?? new DocumentMemory(viewsOf(database, sealing), packageSha256)
    known.set(packageSha256, one)
    return one
  }, [database, sealing, packageSha256])
  const views: DocumentViews = useSyncExternalStore(memory.subscribe, memory.views)
  const ready = useSyncExternalStore(memory.subscribe, memory.loaded)
  return { views, ready, memory }
}
