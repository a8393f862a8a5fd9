import type { Locator } from '@playwright/test'
import { Screen } from './words.ts'

type Part = 'overall' | 'strengths' | 'problems' | 'suggestions'

/** 意见: the draft in its parts and what can be taken from elsewhere. */
export class OpinionPage extends Screen {
  async go(): Promise<void> {
    await this.byRail('step.opinion')
    await this.page.getByRole('main').getByRole('heading').first().waitFor()
  }

  part(part: Part): Locator {
    return this.page.getByRole('textbox', { name: this.words('opinion', `part.${part}`), exact: true })
  }

  /** What is asked of a part, beside its head. */
  demand(part: Part): Locator {
    return this.page.locator(`[data-field="${part}"]`).getByText(this.words('opinion', `demand.${part}`), { exact: true })
  }

  /** The source that holds these words. */
  source(words: string): Locator {
    return this.page.getByRole('complementary').getByRole('listitem').filter({ hasText: words })
  }

  conclusion(name: string): Locator {
    return this.page.getByRole('radio', { name, exact: true })
  }
}
