import type { Page } from '@playwright/test'
import { expect, person, type Visit } from './app.ts'
import { samplePackage } from './packages.ts'

type Start = (...files: readonly string[]) => Promise<Visit>

/** Opens a sample package, which begins its review, gives the pledge as the person does, and stands before the first criterion. */
export async function openReview(
  start: Start,
  centre: 'rare-earth' | 'dairy' = 'rare-earth',
  stage: 'visit' | 'performance' = 'visit',
): Promise<Visit> {
  const visit = await start(samplePackage(centre, stage))
  await goToStep(visit.page, '评分')
  await pledge(visit.page)
  await expect(visit.page.getByRole('navigation', { name: '指标' })).toBeVisible()
  return visit
}

export async function goToStep(page: Page, step: string): Promise<void> {
  await page.getByRole('navigation', { name: '评审步骤' }).getByRole('link', { name: step }).click()
}

/** 承诺与回避: every unit asked about is another one, nothing to declare, signed with the passphrase. */
export async function pledge(page: Page): Promise<void> {
  const form = page.getByRole('form', { name: '申报' })
  await form.waitFor()
  const no = page.getByRole('button', { name: '不是', exact: true })
  while (await no.isVisible()) await no.click()
  await form.getByRole('checkbox', { name: '以上均无' }).check()
  await form.getByRole('radio', { name: '无须回避' }).check()
  await form.getByRole('checkbox', { name: '已读承诺书' }).check()
  await form.getByLabel('签署口令').fill(person.passphrase)
  await form.getByRole('button', { name: '签署承诺书' }).click()
}
