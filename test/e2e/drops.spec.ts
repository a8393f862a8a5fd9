import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createProfile } from '#services/profiles/store.ts'
import { clean } from '../corpus/clean.ts'
import { specimen } from '../corpus/pdf/annotationAppended.ts'
import { expect, test } from './app.ts'
import { dropFiles } from './dropFiles.ts'
import { changedPackage, copyOf, samplePackage } from './packages.ts'
import { SignInPage } from './screens/SignInPage.ts'
import { TasksPage } from './screens/TasksPage.ts'

test.setTimeout(120_000)

const secretary = { name: '秘书甲', unit: '示例评审服务处', passphrase: '草原 春风 铁轨 望远', algorithm: 'p256' } as const

test('two packages dropped at once are both in the list, the last on the table', async ({ start }) => {
  const { page } = await start()
  await dropFiles(page, samplePackage('rare-earth', 'visit'), samplePackage('dairy', 'performance'))
  const tasks = new TasksPage(page)
  await expect(tasks.mission('乳品')).toBeVisible()
  await expect(tasks.mission('稀土')).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('乳品')
  await expect(page.getByText('已打开 2 个材料包')).toBeVisible()
  await expect(tasks.mission('乳品')).toHaveAttribute('aria-current', 'true')
})

test('a file taken by mistake is called what it is, and is not kept among the recent ones', async ({ start, profile }) => {
  const { page } = await start()
  const tasks = new TasksPage(page)
  const given = (name: string, content: string) => {
    const file = join(profile, name)
    writeFileSync(file, content)
    return file
  }
  await dropFiles(page, given('说明.pdf', '%PDF-1.7\n%%EOF'))
  await expect(tasks.trouble).toContainText('说明.pdf 是 PDF 文件，不是材料包')
  await dropFiles(page, given('通知.txt', '请各位专家按时到会'))
  await expect(tasks.trouble).toContainText('通知.txt 是文本文件')
  await dropFiles(page, given('空.ticplan', ''))
  await expect(tasks.trouble).toContainText('空.ticplan 是空文件')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(tasks.recent).toHaveCount(0)
})

test('the same revision with other contents is said in plain words, and the review stays as it was', async ({ start, profile }) => {
  const { page } = await start(samplePackage('rare-earth', 'visit'))
  const tasks = new TasksPage(page)
  await expect(tasks.mission('稀土')).toContainText('待承诺')
  const altered = await changedPackage(profile, ({ plan }) => {
    plan.documents[0].title = '另一份材料'
  })
  await dropFiles(page, altered)
  await expect(tasks.trouble).toContainText('与已打开的同一任务第 1 版材料内容不同')
  await expect(tasks.trouble).not.toContainText('.journal')
  await expect(page.getByRole('banner')).toContainText('稀土')
})

test('a signed result is verified: what holds, who signed, and what was altered', async ({ start, profile }) => {
  const good = await clean()
  const [signed, altered, workbook] = [join(profile, '签署件.pdf'), join(profile, '改动件.pdf'), join(profile, '签署件.xlsx')]
  writeFileSync(signed, good.pdf)
  writeFileSync(workbook, good.workbook)
  writeFileSync(altered, await specimen.make(good))
  const { page } = await start()
  const tasks = new TasksPage(page)
  await dropFiles(page, signed, workbook, altered)
  await expect(tasks.checked('改动件.pdf')).toContainText('验证不通过')
  await expect(tasks.checked('改动件.pdf')).toContainText('签名之后追加了未签名的改动')
  for (const name of ['签署件.pdf', '签署件.xlsx']) {
    await expect(tasks.checked(name)).toContainText('验证通过')
    await expect(tasks.checked(name)).toContainText('请当面核对')
  }
  await expect(tasks.recent).toHaveCount(0)
})

test('秘书 keeps the packages in the list, without the steps of a sheet, and finds them after a restart', async ({ knock, profile }) => {
  const made = await createProfile(join(profile, 'profiles'), secretary, new Date())
  if (!made.ok) throw new Error(made.faults[0]?.code)
  made.value.close()
  const file = copyOf(samplePackage('rare-earth', 'visit'), profile, 'visit.ticplan')
  const first = await knock(file)
  const page = await new SignInPage(first.page).enter(first.electron, secretary.passphrase)
  await expect(new TasksPage(page).mission('稀土')).toContainText('只读')
  const steps = page.getByRole('navigation', { name: '评审步骤' }).getByRole('link')
  await expect(steps).toHaveText(['任务', '材料', '核验', '汇总', '打印', '组卷', '设置'])
  await expect(page.getByRole('banner')).toContainText('秘书')
  await first.electron.close()

  const again = await knock()
  const back = await new SignInPage(again.page).enter(again.electron, secretary.passphrase)
  await new TasksPage(back).mission('稀土').getByRole('button', { name: '查看材料' }).click()
  await expect(back.getByRole('banner')).toContainText('稀土')
  await expect(back.getByText('引用由评分专家填写')).toBeVisible()
})
