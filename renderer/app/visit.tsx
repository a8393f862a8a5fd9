import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import type { OpenedPackage } from '#shared/ipc/packages.ts'

interface Visit {
  /** the package on the table now */
  readonly opened: OpenedPackage | undefined
  readonly setOpened: (opened: OpenedPackage | undefined) => void
}

const Context = createContext<Visit | undefined>(undefined)

/** Which package the screens look at. Marks and texts are not here: they are edits in the store. */
export function VisitProvider({ children }: { readonly children: ReactNode }) {
  const [opened, setOpened] = useState<OpenedPackage>()
  const visit = useMemo(() => ({ opened, setOpened }), [opened])
  return <Context value={visit}>{children}</Context>
}

export function useVisit(): Visit {
  const visit = use(Context)
  if (visit === undefined) throw new Error('useVisit outside VisitProvider')
  return visit
}
