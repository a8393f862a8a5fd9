import { expect, type Locator } from '@playwright/test'
import { Screen } from './words.ts'

/** The bar over every screen: whose review, what is left, whether it is saved. */
export class TopBar extends Screen {
  get bar(): Locator {
    return this.page.getByRole('banner')
  }

  /** 已保存 with its time. */
  get saved(): Locator {
    return this.bar.getByText(new RegExp(`^${this.words('app', 'saved.at', { time: '\\d\\d:\\d\\d:\\d\\d' })}$`))
  }

  get failed(): Locator {
    return this.bar.getByText(this.words('app', 'saved.failed'))
  }

  /** Waits until the last entry is shown as saved: no save is running and none has failed. */
  async settled(): Promise<void> {
    await expect(this.saved).toBeVisible()
  }
}
