import { expect, type Locator } from '@playwright/test'
import type { Key, Locale, Params } from '#shared/text/say.ts'
import { Screen } from './words.ts'

export interface Look {
  readonly locale: Locale
  readonly colour: 'light' | 'dark'
  readonly size: 'normal' | 'big'
  readonly contrast?: 'system' | 'more'
}

const languages = { 'zh-CN': '简体中文', 'en-US': 'English' } as const

/** 设置 as a person uses it: everything acts at once. */
export class SettingsPage extends Screen {
  get heading(): Locator {
    return this.page.getByRole('heading', { level: 2, name: this.words('settings', 'title') })
  }

  async go(): Promise<void> {
    await this.byRail('step.settings')
    await this.heading.waitFor()
  }

  /** Chooses how the app looks; the language last, since the words change with it. */
  async choose({ locale, colour, size, contrast = 'system' }: Look): Promise<void> {
    await this.pick('colour', this.words('settings', `colour.${colour}`))
    await this.pick('size', this.words('settings', `size.${size}`))
    await this.pick('contrast', this.words('settings', `contrast.${contrast}`))
    await this.pick('language', languages[locale])
    await expect(this.page.locator('html')).toHaveAttribute('lang', locale)
  }

  /** A part of the screen, by its heading. */
  part(title: 'look' | 'standards' | 'storage' | 'backup' | 'person' | 'about'): Locator {
    return this.page.getByRole('region', { name: this.words('settings', `${title}.title`) })
  }

  /** The form or text that lies over the screen. */
  get over(): Locator {
    return this.page.getByRole('dialog')
  }

  button(key: Key<'settings'>): Locator {
    return this.page.getByRole('button', { name: this.words('settings', key), exact: true })
  }

  /** A field of the form over the screen; its label may go on with a hint. */
  field(key: Key<'settings'>, params?: Params): Locator {
    return this.over.getByRole('textbox', { name: new RegExp(`^${this.words('settings', key, params)}`) })
  }

  private async pick(row: 'colour' | 'size' | 'contrast' | 'language', option: string): Promise<void> {
    const group = this.page.getByRole('radiogroup', { name: new RegExp(`^${this.words('settings', row)}`) })
    await group.getByText(option, { exact: true }).click()
  }
}
