import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * What axe finds on a page, or within one part of it: a line a rule, with the elements that break it. Rules that hold are
 * counted only, not collected with every element they looked at, which is most of axe's work on large screens.
 */
export async function barriers(page: Page, within?: string): Promise<readonly string[]> {
  // axe itself, half a megabyte to read twice a look, is asked for once a page; an empty script is what is added after that
  const there = await page.evaluate(() => 'axe' in globalThis)
  const axe = new AxeBuilder({ page, ...(there && { axeSource: ';' }) })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .disableRules(['region'])
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, target }) => `${target} ${html.slice(0, 140)}`).join(' | ')}`)
}
