import type { Locator } from '@playwright/test'
import { Screen } from './words.ts'

/** 组卷 as a secretary uses it. */
export class AssemblyPage extends Screen {
  async go(): Promise<void> {
    await this.page.getByRole('link', { name: '组卷（秘书、经办人）' }).click()
    await this.page.getByRole('button', { name: '新建组卷' }).waitFor()
  }

  get steps(): Locator {
    return this.page.getByRole('navigation', { name: '组卷步骤' })
  }

  async step(name: string): Promise<void> {
    await this.steps.getByRole('button', { name: new RegExp(name) }).click()
    await this.page.getByRole('heading', { name, level: 3, exact: true }).waitFor()
  }

  group(name: string): Locator {
    return this.page.getByRole('group', { name, exact: true })
  }

  field(name: string, group?: string): Locator {
    const within = group === undefined ? this.page : this.group(group)
    return within.getByLabel(new RegExp(`^${name}(必填)?$`))
  }

  list(name: string): Locator {
    return this.page.getByRole('navigation', { name: '数据与台账' }).getByRole('button', { name: new RegExp(`^${name}( |\\d|$)`) })
  }

  get saved(): Locator {
    return this.page.getByText('已保存', { exact: true })
  }

  get progress(): Locator {
    return this.page.getByRole('progressbar')
  }
}
