import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { planSchema } from '#shared/plan/format.ts'
import { answerOpenDialog, expect, test } from './app.ts'
import { barriers } from './barriers.ts'
import { journalOf } from './bringReview.ts'
import { consultationPackage } from './consultationPackage.ts'
import { goToStep, openReview, pledge } from './openReview.ts'
import { samplePackage } from './packages.ts'
import { ChecksPage } from './screens/ChecksPage.ts'
import { OpinionPage } from './screens/OpinionPage.ts'

const photo = new URL('../../out/samples/photos/dairy/A003-nameplate.jpg', import.meta.url).pathname
const plan = planSchema.parse(JSON.parse(readFileSync(new URL('../../resources/samples/dairy/plan.json', import.meta.url), 'utf8')))

function drawnByHand(seed: string, count: number): readonly string[] {
  const digest = (id: string) => createHash('sha256').update(`${seed}\n${id}`).digest('hex')
  const ids = (plan.registers?.equipment ?? []).map(({ id }) => id)
  return ids.sort((a, b) => (digest(a) < digest(b) ? -1 : 1)).slice(0, count)
}

async function noAxeFindings(page: Page): Promise<void> {
  expect(await barriers(page)).toEqual([])
}

test('an expert answers findings, checks on the spot, asks, writes the opinion, and finds it all again', async ({ start, profile }) => {
  test.setTimeout(180_000)
  const { electron, page } = await openReview(start, 'dairy', 'visit')
  const checks = new ChecksPage(page)
  const opinion = new OpinionPage(page)

  await checks.go()
  await noAxeFindings(page)
  await checks.answer('R16', 'agree', '名单与共建协议一致，内部人员确为4人。')
  await expect(page.getByRole('tab', { name: '规则核验' })).toContainText('17')
  await page.getByRole('heading', { name: '核验', exact: true }).click()
  await page.keyboard.press('j')
  await expect(page.getByRole('article')).toHaveAccessibleName('核验结果 R17')
  await checks.answer('R34', 'disagree', '2024年度报告系邮寄，寄出日在期限内。')

  await checks.tab('spot')
  expect(await checks.drawn()).toEqual(drawnByHand('T2026-dairy-visit-equipment', 10))
  await page.getByRole('button', { name: '重算核对' }).click()
  await expect(page.getByText('与重算一致')).toBeVisible()
  await page.keyboard.press('1')
  await page.getByRole('button', { name: '下一个未核' }).click()
  await page.getByRole('heading', { name: '抽中的设备' }).click()
  await page.keyboard.press('2')
  const item = checks.item
  await item.getByRole('textbox', { name: '现场的存放地点' }).fill('2号楼')
  await item.getByRole('textbox', { name: '说明', exact: true }).fill('实物在二号楼，台账未改。')
  await item.getByRole('textbox', { name: '说明', exact: true }).blur()
  await answerOpenDialog(electron, photo)
  await item.getByRole('button', { name: '选照片' }).click()
  await expect(item.getByRole('figure').getByRole('img', { name: /^设备 / })).toBeVisible()
  expect(
    await item
      .getByRole('figure')
      .getByRole('img', { name: /^设备 / })
      .evaluate((image: HTMLImageElement) => image.naturalWidth),
  ).toBeGreaterThan(0)
  await item.getByRole('button', { name: '引用到 S03' }).click()
  await expect(item.getByText('已引用到 S03')).toBeVisible()
  await noAxeFindings(page)
  writeFileSync(join(profile, 'letter.jpg'), 'a letter by the name of a photo')
  await answerOpenDialog(electron, join(profile, 'letter.jpg'))
  await item.getByRole('button', { name: '选照片' }).click()
  await expect(item.getByRole('alert')).toContainText('JPEG')

  await checks.tab('questions')
  const form = checks.questionForm
  await form.getByLabel('问题', { exact: true }).fill('高速摄像系统送修，送修单在哪里？')
  await form.getByLabel('答复人').fill('白音（主任）')
  await form.getByLabel('答复', { exact: true }).fill('在设备处，明天补。')
  await form.getByRole('checkbox', { name: '列入补充材料清单' }).check()
  await form.getByLabel('材料名称').fill('设备送修单')
  await form.getByRole('button', { name: '保存并记下一问' }).click()
  await expect(page.getByRole('region', { name: '质询记录' })).toContainText('待补材料 1')
  await noAxeFindings(page)
  await checks.tab('supplements')
  await expect(page.getByRole('row').filter({ hasText: '设备送修单' })).toBeVisible()
  await page.getByRole('button', { name: '已收到' }).click()
  await checks.tab('questions')
  await expect(page.getByRole('region', { name: '质询记录' })).toContainText('已答 1')

  await opinion.go()
  await opinion.part('problems').fill('1. 技指委内部人员偏多。')
  await opinion.source('实物在二号楼').getByRole('button', { name: /^插入/ }).click()
  await expect(opinion.part('problems')).toHaveValue(/^1\. 技指委内部人员偏多。\n2\. 设备 \S+ .*实物在二号楼，台账未改。$/)
  await expect(opinion.source('实物在二号楼')).toContainText('已用于“存在问题”')
  await opinion.part('overall').fill('总体条件具备。')
  await opinion.conclusion('整改后复核').check()
  await noAxeFindings(page)
  await expect(page.getByRole('banner')).toContainText('已保存')
  await electron.close()

  const acts = (await journalOf(profile, 'T2026-dairy-visit')).map(({ act }) => act)
  expect(acts.filter(({ kind }) => kind === 'finding.viewed').map((act) => 'rule' in act && act.rule)).toEqual(['R16', 'R34'])
  const sha256 = createHash('sha256').update(readFileSync(photo)).digest('hex')
  expect(acts.find(({ kind }) => kind === 'photo.added')).toMatchObject({
    photo: 'A001',
    of: { register: 'equipment' },
    type: 'jpg',
    sha256,
  })

  const again = await start(samplePackage('dairy', 'visit'))
  const checksAgain = new ChecksPage(again.page)
  await checksAgain.go()
  await again.page.getByRole('button', { name: '展开全部 57 条' }).click()
  await checksAgain.open('R34')
  await expect(checksAgain.note).toHaveValue('2024年度报告系邮寄，寄出日在期限内。')
  await checksAgain.tab('spot')
  await expect(again.page.getByText('已核 2：属实 1，不符 1')).toBeVisible()
  await again.page.getByRole('region', { name: '抽中的条目' }).getByRole('link').nth(1).click()
  await expect(checksAgain.item.getByRole('figure').getByRole('img', { name: /^设备 / })).toBeVisible()
  await expect(checksAgain.item.getByRole('textbox', { name: '现场的存放地点' })).toHaveValue('2号楼')
  await checksAgain.tab('questions')
  await expect(again.page.getByRole('region', { name: '质询记录' })).toContainText('在设备处，明天补。')
  const opinionAgain = new OpinionPage(again.page)
  await opinionAgain.go()
  await expect(opinionAgain.part('overall')).toHaveValue('总体条件具备。')
  await expect(opinionAgain.conclusion('整改后复核')).toBeChecked()
})

test('a pasted megabyte stays in the field and is said not to be saved', async ({ start, profile }) => {
  const { electron, page } = await openReview(start, 'rare-earth', 'visit')
  const opinion = new OpinionPage(page)
  await opinion.go()
  await opinion.part('overall').fill('甲'.repeat(350_000))
  await expect(page.getByRole('alert')).toContainText('350000 字，最多 20000 字')
  await goToStep(page, '核验')
  await opinion.go()
  expect((await opinion.part('overall').inputValue()).length).toBe(350_000)
  await opinion.part('overall').fill('总体良好。')
  await opinion.part('overall').blur()
  await expect(page.getByRole('banner')).toContainText('已保存')
  await electron.close()
  const written = (await journalOf(profile, 'T2026-rare-earth-visit')).flatMap(({ act }) => (act.kind === 'opinion.set' ? [act.text] : []))
  expect(written).toEqual(['总体良好。'])
})

test('咨询论证: six views, a rectification and the advice leave nothing that blocks', async ({ start, profile }) => {
  const { page } = await start(await consultationPackage(profile))
  await expect(page.getByRole('banner')).toContainText('咨询论证', { timeout: 30_000 })
  await expect(page.getByRole('navigation', { name: '评审步骤' }).getByRole('link', { name: '评分' })).toHaveCount(0)
  await goToStep(page, '意见')
  await pledge(page)
  for (const [topic, view] of [
    ['定位', '可行'],
    ['任务', '需完善'],
    ['组织', '可行'],
    ['基础', '可行'],
    ['投入', '不可行'],
    ['保障', '可行'],
  ] as const)
    await page
      .getByRole('group', { name: `对“${topic}”的意见` })
      .getByRole('radio', { name: view, exact: true })
      .check()
  await page.getByRole('textbox', { name: '对“任务”的说明' }).fill('2027年指标只有定性表述。')
  await page.getByRole('textbox', { name: '对“投入”的说明' }).fill('共建单位出资尚无协议。')
  await page.getByRole('button', { name: '添加一条' }).click()
  await page.getByRole('textbox', { name: '第 1 条的问题' }).fill('共建单位出资无协议')
  await page.getByRole('textbox', { name: '第 1 条的要求' }).fill('签订出资协议，写明到位时间')
  await page.getByRole('textbox', { name: '第 1 条的要求' }).blur()
  await expect(page.getByText('1 条，1 条缺期限')).toBeVisible()
  await page.getByRole('textbox', { name: '第 1 条的期限', exact: true }).fill('2026-12-31')
  await page.getByRole('textbox', { name: '第 1 条的期限', exact: true }).blur()
  await expect(page.getByText('1 条，0 条缺期限')).toBeVisible()
  await page.getByRole('radio', { name: '完善后再申请' }).check()
  await noAxeFindings(page)
  await expect(page.getByRole('banner')).not.toContainText(/余 \d+ 项/)
  await expect(page.getByRole('navigation', { name: '评审步骤' }).getByRole('link', { name: '意见' })).not.toHaveAccessibleName(/待处理/)
})
