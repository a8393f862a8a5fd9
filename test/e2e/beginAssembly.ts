import type { Page } from '@playwright/test'
import type { AssemblyPage } from './screens/AssemblyPage.ts'

/** A new draft of this name; `choose` answers the dialog for its folder or the package. */
export async function beginAssembly(page: Page, assembly: AssemblyPage, name: string, choose: () => Promise<void>): Promise<void> {
  await assembly.go()
  await page.getByRole('button', { name: '新建组卷' }).click()
  await page.getByLabel('名称（文件夹名）').fill(name)
  await choose()
  await page.getByRole('button', { name: '更改…' }).click()
  await page.getByRole('button', { name: '开始', exact: true }).click()
  await assembly.steps.waitFor()
}
