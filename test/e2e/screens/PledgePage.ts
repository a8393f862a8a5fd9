import type { Locator } from '@playwright/test'
import { Screen } from './words.ts'

/** 承诺与回避: shown in place of 评分 until it is signed. */
export class PledgePage extends Screen {
  get paper(): Locator {
    return this.page.getByRole('region', { name: this.words('pledge', 'paper') })
  }

  get sign(): Locator {
    return this.page.getByRole('button', { name: this.words('pledge', 'sign') })
  }

  /** Signs without a declaration. The question about a unit with a similar name is answered with no. */
  async signWithNothingToDeclare(passphrase: string): Promise<void> {
    const { page, words } = this
    const no = page.getByRole('button', { name: words('pledge', 'answer.no'), exact: true })
    await page.getByRole('checkbox', { name: words('pledge', 'noRelation') }).check()
    while (await no.isVisible()) await no.click()
    await page.getByRole('radio', { name: words('pledge', 'declare.none') }).check()
    await page.getByRole('checkbox', { name: words('pledge', 'read') }).check()
    await page.getByLabel(words('pledge', 'passphrase'), { exact: true }).fill(passphrase)
    await this.sign.click()
  }
}
