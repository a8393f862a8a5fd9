import { expect, type Locator } from '@playwright/test'
import { Screen } from './words.ts'

/** 签署 as a person uses it; found by role and label only. */
export class SigningPage extends Screen {
  async show(): Promise<void> {
    await this.byRail('step.signing')
  }

  get blockers(): Locator {
    return this.page.getByRole('region', { name: /处理后才能签署/ }).getByRole('listitem')
  }

  /** Opens one of the three files to be looked at. */
  look(file: 'file.pdf' | 'file.xlsx' | 'file.json'): Locator {
    const name = this.words('signing', file)
    return this.page.getByRole('button', {
      name: new RegExp(`^(${this.words('signing', 'file.pages')}|${this.words('signing', 'file.look')}) ${name}$`),
    })
  }

  /** The steps after signing. */
  get handIn(): Locator {
    return this.page.getByRole('region', { name: this.words('signing', 'handIn.title') })
  }

  get signButton(): Locator {
    return this.page.locator('form').getByRole('button', { name: /^(签署|Sign)/ })
  }

  get checkCode(): Locator {
    return this.page.getByRole('region', { name: this.words('signing', 'result.title') }).locator('.sign-code b')
  }

  /** Ticks the statement, gives the passphrase, signs by Enter. */
  async sign(passphrase: string): Promise<void> {
    const { page, words } = this
    await page.getByRole('checkbox', { name: words('signing', 'statement') }).check()
    const field = page.getByLabel(words('signing', 'passphrase'), { exact: true })
    await field.fill(passphrase)
    await expect(this.signButton).toBeEnabled()
    await field.press('Enter')
  }

  async reopen(reason: string): Promise<void> {
    const { page, words } = this
    await page.getByRole('button', { name: words('app', 'locked.reopen') }).click()
    await page.getByLabel(words('app', 'reopen.reason')).fill(reason)
    await page
      .getByRole('dialog')
      .getByRole('button', { name: words('app', 'reopen.go'), exact: true })
      .click()
  }
}
