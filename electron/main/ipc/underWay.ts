import type { BrowserWindow } from 'electron'

const calls = new Map<BrowserWindow, Set<Promise<unknown>>>()

/** Marks a call of a window's page as under way until it is answered, even when the page crashes before that. */
export async function underWay<T>(window: BrowserWindow, answer: Promise<T>): Promise<T> {
  const own = calls.get(window) ?? new Set()
  calls.set(window, own.add(answer))
  try {
    return await answer
  } finally {
    own.delete(answer)
    if (own.size === 0) calls.delete(window)
  }
}

/** Waits until every call of a window's page so far has finished, successfully or not; important for signing. */
export async function workOf(window: BrowserWindow): Promise<void> {
  await Promise.allSettled(calls.get(window) ?? [])
}

/** The same for every window, closed ones included, so that quitting does not interrupt signing. */
export async function allWork(): Promise<void> {
  await Promise.allSettled([...calls.values()].flatMap((own) => [...own]))
}
