import type { BrowserWindow } from 'electron'

const calls = new Map<BrowserWindow, Set<Promise<unknown>>>()

/** A call of a window's page is answered: it counts as under way until then, also when the page has died meanwhile. */
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

/** Waits until everything a window's page asked for so far has come to its end, well or not: signing above all. */
export async function workOf(window: BrowserWindow): Promise<void> {
  await Promise.allSettled(calls.get(window) ?? [])
}

/** The same for every window, those that have gone included: what is being signed is not cut off by quitting. */
export async function allWork(): Promise<void> {
  await Promise.allSettled([...calls.values()].flatMap((own) => [...own]))
}
