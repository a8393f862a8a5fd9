import type { Lack, PageReport } from '#shared/pdf/reports.ts'

export type PageLacks = ReturnType<typeof createPageLacks>

const nothing: readonly Lack[] = []

/** What the pages of one PDF lack, as the worker reports it while it draws them; for `useSyncExternalStore`. */
export function createPageLacks(port: Worker, document: string) {
  const pages = new Map<number, readonly Lack[]>()
  const listeners = new Set<() => void>()
  const hear = ({ data }: MessageEvent<{ readonly pageReport?: PageReport }>) => {
    const report = data.pageReport
    if (report?.document !== document) return
    pages.set(report.page, [...(pages.get(report.page) ?? nothing), report.lack])
    for (const listen of listeners) listen()
  }
  port.addEventListener('message', hear)
  return {
    of: (page: number): readonly Lack[] => pages.get(page) ?? nothing,
    listen: (listen: () => void) => {
      listeners.add(listen)
      return () => void listeners.delete(listen)
    },
    close: () => port.removeEventListener('message', hear),
  }
}
