import { expect, test } from './app.ts'
import { openReview } from './openReview.ts'
import { samplePackage } from './packages.ts'
import { PrintingPage } from './screens/PrintingPage.ts'

test.setTimeout(120_000)

test('before the pledge blank forms and those of the meeting can be printed, and the screen says why no others', async ({ start }) => {
  const { page } = await start(samplePackage('rare-earth', 'visit'))
  await page.getByRole('button', { name: /^去承诺/ }).waitFor()
  const printing = new PrintingPage(page)
  await printing.go()
  await expect(page.getByText(printing.words('printing', 'notFillable'))).toBeVisible()
  await expect(page.getByRole('radio', { name: printing.words('printing', 'content.blank') })).toBeChecked()
  await expect(page.getByRole('radio', { name: printing.words('printing', 'content.filled') })).toBeDisabled()
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0)
  await printing.form('10').uncheck()
  await printing.form('3').check()
  await expect(printing.print).toBeEnabled()
  await expect(printing.print).toBeInViewport()
  await expect(printing.pages.first()).toBeVisible()
})

test('a draft is printed once the pledge is signed; forms nobody made a record for say so', async ({ start }) => {
  const { page } = await openReview(start)
  const printing = new PrintingPage(page)
  await printing.go()
  await expect(page.getByText(printing.words('printing', 'notFillable'))).toHaveCount(0)
  await expect(printing.row('10')).toContainText(printing.words('printing', 'state.draft'))
  await expect(printing.row('8')).toContainText(printing.words('printing', 'state.none'))
  await expect(printing.print).toBeEnabled()
})
