import type { Page } from '@playwright/test'
import { person, type Visit } from './app.ts'
import { samplePackage } from './packages.ts'
import { PledgePage } from './screens/PledgePage.ts'
import { ScoringPage } from './screens/ScoringPage.ts'

type Start = (...files: readonly string[]) => Promise<Visit>

/** Opens a sample package, which begins its review, gives the pledge as the person does, and shows the first criterion. */
export async function openReview(
  start: Start,
  centre: 'rare-earth' | 'dairy' = 'rare-earth',
  stage: 'visit' | 'performance' = 'visit',
): Promise<Visit & { readonly scoring: ScoringPage }> {
  const visit = await start(samplePackage(centre, stage))
  // the package is on the table once the top bar names its centre; its check begins on 任务
  await visit.page
    .getByRole('banner')
    .getByRole('heading', { level: 1, name: /技术创新中心$/ })
    .waitFor()
  await goToStep(visit.page, '评分')
  await pledge(visit.page)
  const scoring = new ScoringPage(visit.page)
  await scoring.outline.waitFor()
  return { ...visit, scoring }
}

export async function goToStep(page: Page, step: string): Promise<void> {
  await page.getByRole('navigation', { name: '评审步骤' }).getByRole('link', { name: step }).click()
}

/** 承诺与回避: nothing to declare, signed with the passphrase. */
export async function pledge(page: Page): Promise<void> {
  await new PledgePage(page).signWithNothingToDeclare(person.passphrase)
}
