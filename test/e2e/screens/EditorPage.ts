import type { Locator } from '@playwright/test'
import { Screen } from './words.ts'

/** 编制标准 as an office uses it. */
export class EditorPage extends Screen {
  /** Begins a draft from a listed standard, by its name and version. */
  async begin(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `编制新版 ${name}`, exact: true }).click()
    await this.page.getByRole('navigation', { name: '标准的各部分' }).waitFor()
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name, exact: true })
  }

  get outline(): Locator {
    return this.page.getByRole('navigation', { name: '标准的各部分' })
  }

  section(name: string): Locator {
    return this.outline.getByRole('button', { name: new RegExp(`^${name}`) })
  }

  item(id: string): Locator {
    return this.outline.getByRole('button', { name: new RegExp(`^${id} `) })
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true })
  }

  get check(): Locator {
    return this.page.getByRole('complementary', { name: '核对' })
  }

  get sum(): Locator {
    return this.check.getByRole('status')
  }

  /** what the check lists as a fault */
  get faults(): Locator {
    return this.check
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('img', { name: '不符合' }) })
      .getByRole('button')
  }

  tried(id: string): Locator {
    return this.page.getByRole('region', { name: '试算得分' }).getByRole('button', { name: new RegExp(`^${id} `) })
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }
}
