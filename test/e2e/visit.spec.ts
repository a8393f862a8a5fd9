import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { answerOpenDialog, dropFile, expect, person, test } from './app.ts'
import { samplePackage } from './packages.ts'
import { marksOf } from './sampleMarks.ts'
import { ChecksPage } from './screens/ChecksPage.ts'
import { documentDrawn } from './screens/documentDrawn.ts'
import { MaterialsPage } from './screens/MaterialsPage.ts'
import { OpinionPage } from './screens/OpinionPage.ts'
import { PledgePage } from './screens/PledgePage.ts'
import { PrintingPage } from './screens/PrintingPage.ts'
import { ScoringPage } from './screens/ScoringPage.ts'
import { SignInPage } from './screens/SignInPage.ts'
import { SigningPage } from './screens/SigningPage.ts'
import { TasksPage } from './screens/TasksPage.ts'
import { TopBar } from './screens/TopBar.ts'
import { filesIn, hasTool, verify } from './verified.ts'

const file = samplePackage('rare-earth', 'visit')
// the whole of a first day, from the start of the program on
test.use({ ownProgram: true })

test('a first visit: a profile, a package, the pledge, materials, checks, marks, the opinion, signed and judged by others', async ({
  knock,
  profile,
}) => {
  test.setTimeout(240_000)
  const { electron, page: door } = await knock()
  const entrance = new SignInPage(door)
  const page = await entrance.make(electron, { ...person, algorithm: 'rsa3072' })
  const [tasks, top] = [new TasksPage(page), new TopBar(page)]
  await tasks.go()
  await dropFile(page, file)
  await tasks.opened.waitFor()
  await page.getByRole('button', { name: /^去承诺/ }).click()
  await new PledgePage(page).signWithNothingToDeclare(person.passphrase)
  const scoring = new ScoringPage(page)
  await scoring.outline.waitFor()

  const materials = new MaterialsPage(page)
  await materials.go()
  await materials.open('仪器设备台账')
  await documentDrawn(page)
  await page.getByRole('combobox', { name: '用于' }).waitFor()
  await page.keyboard.press('Control+e')
  await expect(page.getByText(/^已引用到 S/)).toBeVisible()

  const checks = new ChecksPage(page)
  await checks.go()
  const first = page.getByRole('region', { name: '规则核验结果' }).getByRole('link').first()
  const rule = /[RX]\d\d/.exec((await first.textContent()) ?? '')?.[0] ?? ''
  await checks.answer(rule, 'agree', '与现场核对一致。')

  await scoring.go()
  for (const { id, mark, verified } of marksOf('visit-comprehensive')) {
    await scoring.open(id)
    if (verified) await scoring.finding('true').click()
    await scoring.mark.fill(mark)
    await scoring.mark.press('Enter')
  }
  await scoring.open('S06')
  await documentDrawn(page)
  await scoring.finding('partly').click()
  await scoring.mark.fill('3')
  await scoring.mark.press('Enter')
  await scoring.open('S06')
  await scoring.reason.fill('两名委员未见聘书，其余与名单一致。')
  await scoring.cite()
  await expect(scoring.citation(1)).toBeVisible()

  const opinion = new OpinionPage(page)
  await opinion.go()
  await opinion.part('overall').fill('总体看，中心定位清楚，材料与现场基本对应，主要条件具备。')
  await opinion.part('strengths').fill('一是设备到位。二是中试线已运行。')
  await opinion.part('problems').fill('一是技指委两名委员未见聘书。二是台账更新不及时。')
  await opinion.part('suggestions').fill('补发聘书；按季度更新台账。')
  await opinion.conclusion('通过').check()
  await top.settled()

  const signing = new SigningPage(page)
  await signing.show()
  const folder = join(profile, 'signed')
  mkdirSync(folder)
  await answerOpenDialog(electron, folder)
  await page.getByRole('button', { name: '更改' }).click()
  await expect(page.getByText(folder)).toBeVisible()
  await expect(signing.blockers).toHaveCount(0)
  await signing.sign(person.passphrase)
  await expect(signing.checkCode).toHaveText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/, { timeout: 60_000 })
  const code = (await signing.checkCode.textContent()) ?? ''

  const [json = '', pdf = '', xlsx = ''] = [...filesIn(folder)].sort((a, b) =>
    (a.split('.').at(-1) ?? '').localeCompare(b.split('.').at(-1) ?? ''),
  )
  expect([json, pdf, xlsx].map((name) => name.split('.').at(-1))).toEqual(['json', 'pdf', 'xlsx'])
  const said = await verify(folder, file)
  expect(said.map(({ verdict, reasons }) => [verdict, reasons])).toEqual([
    ['unsigned', []],
    ['accepted', []],
    ['accepted', []],
  ])
  const record = JSON.parse(readFileSync(json, 'utf8')) as {
    criteria: { id: string; mark: number; reason?: string; finding?: string }[]
  }
  expect(record.criteria).toHaveLength(15)
  expect(record.criteria.find(({ id }) => id === 'S06')).toMatchObject({
    mark: 300,
    finding: '部分属实',
    reason: '两名委员未见聘书，其余与名单一致。',
  })
  if (hasTool('pdfsig', '-v')) {
    const judged = execFileSync('pdfsig', ['-nocert', pdf], { encoding: 'utf8' })
    expect(judged).toContain('Signature is Valid')
    expect(judged).toContain('Total document signed')
    expect(judged).toContain('ETSI.CAdES.detached')
    expect(judged).toContain(person.name)
  }
  if (hasTool('pdftotext', '-v')) expect(execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' })).toContain(code)
  if (hasTool('soffice', '--version') && hasTool('/usr/bin/python3', '--version')) {
    const script = fileURLToPath(new URL('../interop/officeSignatures.py', import.meta.url))
    expect(JSON.parse(execFileSync('/usr/bin/python3', [script, xlsx], { encoding: 'utf8' }))).toEqual([true])
  }

  const printing = new PrintingPage(page)
  await printing.go()
  await expect(printing.pages.first()).toContainText('专 家 个 人 评 分 表', { timeout: 30_000 })
  await tasks.go()
  await expect(page.getByRole('listitem').filter({ hasText: '已签署' })).toContainText(code)
})
