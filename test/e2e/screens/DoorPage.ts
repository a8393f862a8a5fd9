import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { Screen } from './words.ts'

export interface NewPerson {
  readonly name: string
  readonly unit: string
  readonly passphrase: string
  readonly algorithm: 'p256' | 'rsa3072'
}

/** The door: who reviews. */
export class DoorPage extends Screen {
  get passphrase(): Locator {
    return this.page.getByLabel(this.words('profiles', 'unlockTitle'))
  }

  /** A new reviewer from the first field to the button; answers once the door asks for the passphrase. */
  async make(person: NewPerson): Promise<void> {
    const { page, words } = this
    await page.getByLabel(words('profiles', 'name'), { exact: true }).fill(person.name)
    await page.getByLabel(words('profiles', 'unit'), { exact: true }).fill(person.unit)
    await page.getByLabel(words('profiles', 'passphrase'), { exact: true }).fill(person.passphrase)
    await page.getByLabel(words('profiles', 'again'), { exact: true }).fill(person.passphrase)
    await page.getByRole('radio', { name: words('profiles', `key.${person.algorithm}`) }).check()
    await page.getByRole('checkbox', { name: words('profiles', 'known') }).check()
    await page.getByRole('button', { name: words('profiles', 'make'), exact: true }).click()
  }

  /** Gives the passphrase; the person's own window opens in place of this one. */
  async enter(electron: ElectronApplication, passphrase: string): Promise<Page> {
    const opened = electron.waitForEvent('window')
    await this.passphrase.fill(passphrase)
    await this.page.getByRole('button', { name: this.words('profiles', 'unlock') }).click()
    return opened
  }
}
