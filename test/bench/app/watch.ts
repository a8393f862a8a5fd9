import type { Page } from '@playwright/test'

declare global {
  interface Window {
    /** milliseconds from each edit's key to 已保存, and from each key to the frame that shows it: entering a mark, moving on */
    measured: { acknowledged: number[]; entered: number[]; moved: number[] }
  }
}

/** Measures in the page itself, so that the driver's own time is not in the figures. */
export async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const measured = { acknowledged: [] as number[], entered: [] as number[], moved: [] as number[] }
    window.measured = measured
    let since: number | undefined
    addEventListener(
      'keydown',
      ({ key, timeStamp }) => {
        if (key === 'Enter' || key === 'ArrowUp' || key === 'ArrowDown') since = timeStamp
        requestAnimationFrame(() => {
          const channel = new MessageChannel()
          const list = key === 'Enter' ? measured.moved : measured.entered
          channel.port1.onmessage = () => list.push(performance.now() - timeStamp)
          channel.port2.postMessage(undefined)
        })
      },
      true,
    )
    const banner = document.querySelector('header') as HTMLElement
    let under = false
    new MutationObserver(() => {
      const saved = /已保存 \d/.test(banner.textContent ?? '')
      if (saved && under && since !== undefined) {
        measured.acknowledged.push(performance.now() - since)
        since = undefined
      }
      under = !saved
    }).observe(banner, { subtree: true, childList: true, characterData: true })
  })
}
