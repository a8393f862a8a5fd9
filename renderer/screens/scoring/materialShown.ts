import { createContext, use } from 'react'

/** Whether the document is shown beside the form, and how to change that. */
interface Shown {
  readonly shown: boolean
  readonly show: (shown: boolean) => void
}

export const MaterialShown = createContext<Shown>({ shown: true, show: () => undefined })

export function useMaterialShown(): Shown {
  return use(MaterialShown)
}
