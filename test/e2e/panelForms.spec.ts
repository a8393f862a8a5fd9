import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { answerOpenDialog, expect, test } from './app.ts'
import { barriers } from './barriers.ts'
import { signedResults } from './bringResults.ts'
import { goToStep } from './openReview.ts'
import { samplePackage } from './packages.ts'
import { PanelPage } from './screens/PanelPage.ts'
import { PrintingPage } from './screens/PrintingPage.ts'

test.setTimeout(240_000)

test('a leader prints the panel’s forms from its record, and the feedback version, before the own pledge is signed', async ({
  start,
  profile,
}) => {
  const stick = join(profile, 'stick')
  mkdirSync(stick)
  for (const expert of ['W02', 'W03']) {
    const folder = join(await signedResults(), expert)
    copyFileSync(join(folder, readdirSync(folder).find((name) => name.endsWith('.pdf'))!), join(stick, `${expert}.pdf`))
  }
  const { electron, page } = await start(samplePackage('rare-earth', 'performance'))
  const printing = new PrintingPage(page)
  await printing.go()
  // no record of the panel was begun: its forms are blank
  await expect(printing.row('11')).toContainText(printing.words('printing', 'state.blank'))
  await goToStep(page, '汇总')
  await answerOpenDialog(electron, stick)
  await new PanelPage(page).chooseFolder.click()
  await expect(new PanelPage(page).rows('counted')).toHaveCount(2, { timeout: 90_000 })
  await printing.go()
  await expect(printing.row('11')).toContainText(printing.words('printing', 'state.draft'))
  await expect(printing.row('14f')).toContainText(printing.words('printing', 'state.draft'))
  await expect(printing.row('10')).toContainText(printing.words('printing', 'state.blank'))
  await printing.form('10').uncheck()
  await printing.form('11').check()
  await printing.form('14f').check()
  await expect(printing.print).toBeEnabled()
  await expect(page.getByText(printing.words('printing', 'fromDraft'))).toBeVisible()
  await expect(printing.pages.first()).toBeVisible()
  expect(await barriers(page)).toEqual([])
})
