import type { Page } from '@playwright/test'
import { type Domain, type Key, type Locale, type Params, say } from '#shared/text/say.ts'

/** The words on the screen, from the catalogue, in the language the window speaks. */
export type Words = <D extends Domain>(domain: D, key: Key<D>, params?: Params) => string

export function wordsIn(locale: Locale): Words {
  return (domain, key, params) => say(locale, domain, key, params)
}

/** A screen as a person uses it: found by role and label only. */
export abstract class Screen {
  readonly page: Page
  readonly words: Words

  constructor(page: Page, locale: Locale = 'zh-CN') {
    this.page = page
    this.words = wordsIn(locale)
  }

  /** Goes to the screen by the rail. */
  protected async byRail(step: Key<'app'> & `step.${string}`): Promise<void> {
    await this.page
      .getByRole('navigation', { name: this.words('app', 'steps') })
      .getByRole('link', { name: this.words('app', step) })
      .click()
  }
}
