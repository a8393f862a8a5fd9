import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { Screen } from './words.ts'

export interface NewPerson {
  readonly name: string
  readonly unit: string
  readonly passphrase: string
  readonly algorithm: 'p256' | 'rsa3072'
}

/** The sign-in screen. */
export class SignInPage extends Screen {
  get passphrase(): Locator {
    return this.page.getByLabel(this.words('profiles', 'unlockTitle'))
  }

  /** Selects the profile of somebody who has reviewed here before. */
  async choose(name: string): Promise<void> {
    await this.page.getByRole('button', { name }).click()
    await this.passphrase.waitFor()
  }

  /** Leaves the real tasks alone; 练习 opens in a window of its own in place of this one. */
  async practise(electron: ElectronApplication): Promise<Page> {
    const opened = electron.waitForEvent('window')
    await this.page.getByRole('button', { name: this.words('profiles', 'practice') }).click()
    return opened
  }

  /** Turns to the form for a new reviewer. */
  async beginNew(): Promise<void> {
    await this.page.getByRole('button', { name: this.words('profiles', 'create') }).click()
    await this.field('name').waitFor()
  }

  /** A field of the form; its label goes on with a hint. */
  field(name: 'name' | 'unit' | 'passphrase' | 'again'): Locator {
    return this.page.getByRole('textbox', { name: new RegExp(`^${this.words('profiles', name)}`) })
  }

  /** A new reviewer from the first field to the button; the person's own window opens in place of this one. */
  async make(electron: ElectronApplication, person: NewPerson): Promise<Page> {
    const opened = electron.waitForEvent('window')
    const { page, words } = this
    await this.field('name').fill(person.name)
    await this.field('unit').fill(person.unit)
    await this.field('passphrase').fill(person.passphrase)
    await this.field('again').fill(person.passphrase)
    await page.getByText(words('profiles', 'advanced'), { exact: true }).click()
    await page.getByRole('radio', { name: words('profiles', `key.${person.algorithm}`) }).check()
    await page.getByRole('checkbox', { name: words('profiles', 'known') }).check()
    await page.getByRole('button', { name: words('profiles', 'make'), exact: true }).click()
    return opened
  }

  /** Selects the certificate that the person already has; the open dialog returns the file. */
  async readOwnCertificate(passphrase: string): Promise<void> {
    const { page, words } = this
    await page.getByText(words('profiles', 'advanced'), { exact: true }).click()
    await page.getByRole('radio', { name: words('profiles', 'key.own') }).check()
    await page.getByRole('button', { name: words('profiles', 'own.pick') }).click()
    await page.getByRole('textbox', { name: new RegExp(`^${words('profiles', 'own.passphrase')}`) }).fill(passphrase)
    await page.getByRole('button', { name: words('profiles', 'own.read'), exact: true }).click()
  }

  /** Gives the passphrase; the person's own window opens in place of this one. */
  async enter(electron: ElectronApplication, passphrase: string): Promise<Page> {
    const opened = electron.waitForEvent('window')
    await this.passphrase.fill(passphrase)
    await this.page.getByRole('button', { name: this.words('profiles', 'unlock') }).click()
    return opened
  }
}
