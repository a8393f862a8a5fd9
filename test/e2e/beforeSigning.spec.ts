import { expect, test } from './app.ts'
import { bringReview, sampleDrafts } from './bringReview.ts'
import { goToStep, openReview } from './openReview.ts'
import { samplePackage } from './packages.ts'
import { OpinionPage } from './screens/OpinionPage.ts'
import { SigningPage } from './screens/SigningPage.ts'
import { TopBar } from './screens/TopBar.ts'

test.setTimeout(120_000)

test('the workbook to be signed is seen within its window, its merged title in one cell', async ({ start }) => {
  const { page } = await openReview(start, 'dairy', 'performance')
  await goToStep(page, '签署')
  const signing = new SigningPage(page)
  await signing.look('file.xlsx').click({ timeout: 60_000 })
  const dialog = page.getByRole('dialog')
  const sheet = dialog.getByRole('region', { name: '评分表' })
  const [inner, outer] = [await sheet.boundingBox(), await page.locator('.ant-modal-container').first().boundingBox()]
  if (!inner || !outer) throw new Error('the dialog is not drawn')
  expect(inner.y + inner.height).toBeLessThanOrEqual(outer.y + outer.height)
  expect(outer.y + outer.height).toBeLessThanOrEqual(await page.evaluate(() => innerHeight))
  const title = sheet.getByRole('cell', { name: '专家个人评分表' })
  await expect(title).toHaveAttribute('colspan', '9')
  await sheet.evaluate((element) => element.scrollTo(0, element.scrollHeight))
  await expect(dialog.getByRole('button', { name: signing.words('signing', 'view.close') }).last()).toBeInViewport()
  await dialog.getByText('导入数据', { exact: true }).click()
  await expect(dialog.getByRole('region', { name: '导入数据' })).toBeVisible()
})

test('a visit without a conclusion is not ready to sign; the form asks for more in amber while a thin opinion is typed', async ({
  start,
  profile,
}) => {
  const file = samplePackage('rare-earth', 'visit')
  const drafts = await sampleDrafts('rare-earth', 'visit')
  await bringReview(
    profile,
    file,
    drafts.filter(({ act }) => !(act.kind === 'opinion.set' && act.part === 'conclusion')),
  )
  const { page } = await start(file)
  const signing = new SigningPage(page)
  await signing.show()
  await expect(signing.blockers).toHaveCount(1)
  await expect(signing.blockers).toContainText(signing.words('signing', 'state.unchosen'))
  await signing.blockers.getByRole('button').click()
  const opinion = new OpinionPage(page)
  await opinion.part('overall').fill('好')
  await expect(opinion.demand('overall')).toHaveAttribute('data-asks', 'true')
  await opinion
    .part('overall')
    .fill(
      '总体看，中心定位清楚，任务与区内产业需求对应，材料与现场核查情况基本一致，主要建设条件具备，运行机制已经建立，同意通过实地评估并按期整改。',
    )
  await expect(opinion.demand('overall')).not.toHaveAttribute('data-asks', 'true')
  await opinion.conclusion('整改后复核').check()
  await new TopBar(page).settled()
  await signing.show()
  await expect(signing.blockers).toHaveCount(0)
})

test('Tab goes from the passphrase past the eye, and a space typed there shows nothing', async ({ start, profile }) => {
  const file = samplePackage('rare-earth', 'visit')
  await bringReview(profile, file, await sampleDrafts('rare-earth', 'visit'))
  const { page } = await start(file)
  const signing = new SigningPage(page)
  await signing.show()
  const field = page.getByLabel(signing.words('signing', 'passphrase'), { exact: true })
  await field.fill('山丹 马场')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(field).toHaveAttribute('type', 'password')
  await field.press('Alt+F8')
  await expect(field).toHaveAttribute('type', 'text')
})
