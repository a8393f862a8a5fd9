import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { docx, paragraph, part, pptx } from '../unit/evidence/office/package.ts'
import { expect, test } from './app.ts'
import { changedPackage } from './packages.ts'
import { MaterialsPage } from './screens/MaterialsPage.ts'

const numbering = part(
  'w:numbering',
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
)
const listed = (text: string) => paragraph(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
const plan = docx(
  [
    listed('基本情况'),
    paragraph('中心由三家单位共建。'),
    '<w:p><w:ins w:id="1" w:author="a"><w:r><w:t>新增一句。</w:t></w:r></w:ins></w:p>',
    '<w:p><w:r><w:br w:type="page"/></w:r></w:p>',
    listed('投入情况'),
    paragraph('研发投入累计 1,200 万元。'),
  ].join(''),
  { 'word/numbering.xml': numbering },
)
const box = (text: string) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="1" name="x"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="914400" y="914400"/><a:ext cx="5000000" cy="900000"/></a:xfrm></p:spPr><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`
const talk = pptx([box('建设进展'), undefined, box('下一步工作')])

test('a Word file is read by its pages, searched across them and cited by selected words; slides and old files are shown', async ({
  start,
  profile,
}) => {
  const file = await changedPackage(profile, ({ plan: made }) => {
    const folder = join(profile, 'changed', 'files')
    mkdirSync(folder, { recursive: true })
    const fixture = (name: string) => readFileSync(new URL(`../fixtures/office/${name}`, import.meta.url))
    const files = {
      '建设方案.docx': plan,
      '汇报.pptx': talk,
      '旧函件.doc': fixture('letter.doc'),
      '旧汇报.ppt': fixture('talk.ppt'),
    } as const
    for (const [index, [name, content]] of Object.entries(files).entries()) {
      const id = `D${200 + index}`
      const [title, kind] = name.split('.') as [string, string]
      writeFileSync(join(folder, `${id}.${kind}`), content)
      made.documents.push({ id, title, path: `files/${id}.${kind}`, kind })
    }
  })
  const { page } = await start(file)
  const materials = new MaterialsPage(page)
  await materials.go()

  await materials.open('建设方案')
  const text = materials.document.getByRole('region', { name: '材料内容' })
  await expect(text).toContainText('一、')
  await expect(text.locator('[data-change="inserted"]')).toHaveText('新增一句。')
  await expect(materials.document.locator('.doc-notices')).toContainText('1 处修订')
  await expect(text).toContainText('第 2 页')

  await page.keyboard.press('Control+F')
  await page.keyboard.type('累计1,200万')
  await expect(materials.document.locator('.find-count')).toContainText('1')
  await page.keyboard.press('Enter')
  await expect(text.getByText('研发投入累计 1,200 万元。')).toBeInViewport()
  await text.getByText('研发投入累计 1,200 万元。').selectText()
  await expect(page.getByRole('heading', { name: '引用选中的文字' })).toBeVisible()

  await materials.open('汇报')
  await expect(materials.document.locator('.flow-slide')).toHaveCount(2)
  await expect(materials.document.locator('.doc-notices')).toContainText('缺少 1 张幻灯片')
  await expect(materials.document).toContainText('第 3 张幻灯片')

  await materials.open('旧函件')
  await expect(materials.document).toContainText('☑是□否')
  await expect(materials.document.locator('.doc-notices')).toContainText('旧格式')
  await materials.open('旧汇报')
  await expect(materials.document).toContainText('成果转化 12 项')
})
