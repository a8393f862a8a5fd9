import { fileURLToPath } from 'node:url'
import { answerOpenDialog, expect, test } from './app.ts'
import { openReview } from './openReview.ts'
import { ChecksPage } from './screens/ChecksPage.ts'
import { MaterialsPage } from './screens/MaterialsPage.ts'
import { ScoringPage } from './screens/ScoringPage.ts'

const photo = fileURLToPath(new URL('../../out/samples/photos/dairy/A003-nameplate.jpg', import.meta.url))

test('a photo taken on site is looked at, turned and cited like any document', async ({ start }) => {
  const { electron, page } = await openReview(start, 'dairy')
  const [checks, materials, scoring] = [new ChecksPage(page), new MaterialsPage(page), new ScoringPage(page)]
  await checks.go()
  await checks.tab('spot')
  await page.getByRole('heading', { name: '抽中的设备' }).click()
  await page.keyboard.press('1')
  await answerOpenDialog(electron, photo)
  await checks.item.getByRole('button', { name: '选照片' }).click()
  await checks.item.getByRole('link', { name: '在“材料”中放大查看 A001' }).click()

  await expect(materials.tree.getByRole('treeitem', { name: /^现场照片/ })).toBeVisible()
  const picture = materials.document.getByRole('img', { name: /^设备 / })
  await expect(picture).toBeVisible()
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  await page.getByLabel('材料内容').focus()
  await page.keyboard.press('r')
  await expect(picture).toHaveCSS('transform', /matrix\(0, 1, -1, 0/)
  const before = await picture.evaluate((image) => image.getBoundingClientRect().height)
  await page.keyboard.press('+')
  await expect.poll(() => picture.evaluate((image) => image.getBoundingClientRect().height)).toBeGreaterThan(before)

  const cite = page.getByRole('complementary', { name: '引用' })
  await cite.getByLabel('用于').fill('S03')
  await cite.getByLabel('用于').press('Enter')
  await cite.getByLabel('说明').fill('铭牌与台账一致')
  await page.keyboard.press('Control+e')
  await expect(cite.getByRole('link', { name: 'S03' })).toBeVisible()
  await expect(materials.document.getByText('引 1')).toBeVisible()
  await cite.getByRole('link', { name: 'S03' }).click()
  await page
    .getByRole('button', { name: /^证据 1：/ })
    .first()
    .click()
  await expect(scoring.material.getByRole('img', { name: /^设备 / })).toBeVisible()
})
