import { expect, type Locator } from '@playwright/test'
import { Screen } from './words.ts'

/** The notice above every screen when journal and database differed at opening; otherwise it must not be there. */
export class OpeningNotice extends Screen {
  get banner(): Locator {
    return this.page.getByText(this.words('app', 'agreement.title'))
  }

  /** How many times this page has compared journal and database; a page that is still on its way to the app has not yet. */
  comparisons(): Promise<number> {
    return this.page
      .evaluate(() => performance.getEntriesByType('mark').filter(({ name }) => name.startsWith('compared ')).length)
      .catch(() => 0)
  }

  /** Waits until journal and database of the review on the table have been compared. */
  async compared(times = 1): Promise<void> {
    await expect.poll(() => this.comparisons(), { message: 'journal and database compared' }).toBeGreaterThanOrEqual(times)
  }

  /** The comparison is done and found no difference. */
  async none(times = 1): Promise<void> {
    await this.compared(times)
    // two frames: the page has drawn what the comparison found
    await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    await expect(this.banner).toHaveCount(0)
  }

  async says(kind: 'behind' | 'missing' | 'corrupt' | 'ahead' | 'restored', count: number): Promise<void> {
    await expect(this.page.getByText(this.words('app', `agreement.${kind}`, { count }))).toBeVisible()
  }

  async close(): Promise<void> {
    await this.page.getByRole('button', { name: this.words('app', 'agreement.seen') }).click()
    await expect(this.banner).toHaveCount(0)
  }
}
