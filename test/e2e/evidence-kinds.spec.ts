import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from './app.ts'
import { changedPackage } from './packages.ts'
import { MaterialsPage } from './screens/MaterialsPage.ts'

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/evidence/${name}`, import.meta.url))

/** 价税合计 in GBK, as tax-control programs write it. */
const invoice = Buffer.concat([
  Buffer.from('<?xml version="1.0" encoding="GBK"?><kp><FPHM>26157001</FPHM><JSHJ>11300.00</JSHJ><BZ>'),
  Buffer.from([0xba, 0xcf, 0xcd, 0xac]),
  Buffer.from('</BZ></kp>'),
])

const xmlns = 'xmlns:ofd="http://www.ofdspec.org/2016"'
/** A letter of two pages, one line of text on each. */
const letter = zipSync({
  'OFD.xml': strToU8(`<ofd:OFD ${xmlns}><ofd:DocBody><ofd:DocRoot>D/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`),
  'D/Document.xml': strToU8(
    `<ofd:Document ${xmlns}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="1.xml"/><ofd:Page ID="2" BaseLoc="2.xml"/></ofd:Pages></ofd:Document>`,
  ),
  ...Object.fromEntries(
    ['关于绩效评价的函', '附件：研发投入 1234.56 万元'].map((text, index) => [
      `D/${index + 1}.xml`,
      strToU8(
        `<ofd:Page ${xmlns}><ofd:Content><ofd:Layer><ofd:TextObject Boundary="20 20 150 12" Size="6"><ofd:TextCode X="0" Y="8" DeltaX="6">${text}</ofd:TextCode></ofd:TextObject></ofd:Layer></ofd:Content></ofd:Page>`,
      ),
    ]),
  ),
})

const documents = {
  'D101-扫描件.tif': fixture('scan.tif'),
  'D102-手机照片.heic': fixture('quarters.heic'),
  'D103-设备照片.webp': fixture('quarters.webp'),
  'D104-铭牌.bmp': fixture('quarters.bmp'),
  'D105-发票.xml': invoice,
  'D107-公函.ofd': letter,
  'D106-残缺.tif': Buffer.from('II*\0\x08\0\0\0 and then nothing'),
}

test('scans, photos and XML are shown beside the form; what cannot be shown says why', async ({ start, profile }) => {
  const file = await changedPackage(profile, ({ plan }) => {
    const folder = join(profile, 'changed', 'files')
    mkdirSync(folder, { recursive: true })
    for (const [name, content] of Object.entries(documents)) {
      if (typeof content === 'string') cpSync(content, join(folder, name))
      else writeFileSync(join(folder, name), content)
      const [id, title, kind] = [name.slice(0, 4), name.slice(5).split('.')[0], name.split('.')[1]]
      plan.documents.push({ id, title, path: `files/${name}`, kind })
    }
  })
  const { page } = await start(file)
  const materials = new MaterialsPage(page)
  await materials.go()

  await materials.open('扫描件')
  const scan = page.getByRole('figure', { name: '第 1 页' })
  await expect(scan.getByRole('img')).toBeVisible()
  await expect(materials.document).toContainText('不做文字识别')
  await materials.document.getByRole('button', { name: '下一页' }).click()
  await expect(page.getByRole('figure', { name: '第 2 页' }).getByRole('img')).toBeInViewport()

  await materials.open('手机照片')
  await expect(page.getByRole('figure', { name: '第 1 页' }).getByRole('img')).toBeVisible()
  for (const title of ['设备照片', '铭牌']) {
    await materials.open(title)
    await expect(materials.document.getByRole('img', { name: title })).toBeVisible()
  }

  await materials.open('发票')
  await expect(materials.document.getByRole('row', { name: /发票号码.*26157001/ })).toBeVisible()
  await expect(materials.document.getByRole('row', { name: /备注.*合同/ })).toBeVisible()
  await materials.document.getByRole('button', { name: '在文中查找' }).click()
  await page.getByRole('textbox', { name: '要找的字词' }).fill('11300')
  await expect(materials.document).toContainText('1 / 1')

  await materials.open('公函')
  await expect(page.getByRole('figure', { name: '第 1 页' })).toContainText('关于绩效评价的函')
  await materials.document.getByRole('button', { name: '在文中查找' }).click()
  await page.getByRole('textbox', { name: '要找的字词' }).fill('研发投入')
  await expect(materials.document).toContainText('1 / 1')
  await expect(page.getByRole('figure', { name: '第 2 页' })).toBeInViewport()
  await expect(materials.document.locator('.pdf-hit')).toHaveCount(1)

  await materials.open('残缺')
  await expect(materials.document.getByRole('alert')).toContainText('已损坏')
  await expect(materials.document.getByRole('button', { name: '另存…' })).toBeVisible()
})
