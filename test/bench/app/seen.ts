import type { Page } from '@playwright/test'

/**
 * When the page painted what matches `selector`, as wall time in milliseconds. The page itself looks at every frame: the driver's
 * own waiting looks again only after up to half a second, and would be measured with it.
 */
export async function seen(page: Page, selector: string): Promise<number> {
  const handle = await page.waitForFunction(async (wanted: string): Promise<number> => {
    const isShown = () => document.querySelector(wanted)?.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    while (!isShown()) await new Promise((next) => requestAnimationFrame(next))
    return new Promise<number>((done) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => done(performance.timeOrigin + performance.now())
      port2.postMessage(undefined)
    })
  }, selector)
  const at = await handle.jsonValue()
  if (typeof at !== 'number' || at < performance.timeOrigin) throw new Error(`no time for ${selector}: ${at}`)
  return at
}

/** Clicks as a person does and answers when the page took the click, as wall time in milliseconds. */
export async function clickedAt(page: Page, click: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    addEventListener('pointerup', ({ timeStamp }) => Object.assign(window, { clickedAt: performance.timeOrigin + timeStamp }), {
      capture: true,
      once: true,
    })
  })
  await click()
  return page.evaluate(() => (window as unknown as { clickedAt: number }).clickedAt)
}
