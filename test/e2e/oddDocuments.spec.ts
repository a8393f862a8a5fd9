import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { changedPackage } from './packages.ts'
import { MaterialsPage } from './screens/MaterialsPage.ts'

/** A page with the word 中文 in a font that is not embedded, encoded in GBK: pdf.js needs its character maps for it. */
function pdfWithoutFont(): string {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    '<</Length 44>>\nstream\nBT /F1 36 Tf 60 90 Td <D6D0CEC4> Tj ET       \nendstream',
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/GBK-EUC-H/DescendantFonts[6 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/FontDescriptor 7 0 R>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const start = text.length
  return `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`
}

test('fonts a PDF does not bring come from the app; damaged documents say what to do', async ({ start, profile }) => {
  const file = await changedPackage(profile, ({ plan }) => {
    const folder = join(profile, 'changed', 'files')
    mkdirSync(folder, { recursive: true })
    const odd = { 'D101-国标字.pdf': pdfWithoutFont(), 'D102-损坏.pdf': '%PDF-1.4 and then nothing', 'D103-会议情况.docx': 'PK' }
    for (const [name, content] of Object.entries(odd)) {
      writeFileSync(join(folder, name), content)
      const [id, title, kind] = [name.slice(0, 4), name.slice(5).split('.')[0], name.split('.')[1]]
      plan.documents.push({ id, title, path: `files/${name}`, kind })
    }
  })
  const { page } = await start(file)
  const materials = new MaterialsPage(page)
  await materials.go()
  await materials.open('国标字')
  await expect(page.getByRole('figure', { name: '第 1 页' })).toContainText('中文')
  await materials.open('损坏')
  await expect(materials.document.getByRole('alert')).toContainText('损坏 已损坏或不是所写的格式')
  await expect(materials.document.getByRole('button', { name: '再试' })).toBeVisible()
  await materials.open('会议情况')
  await expect(materials.document.getByRole('alert').first()).toContainText('会议情况.docx 已损坏或不是所写的格式')
  await expect(materials.document.getByRole('button', { name: '另存…' })).toBeVisible()
})

test('500 documents more: only what is in sight is in the tree, and its end is one key away', async ({ start, profile }) => {
  const file = await changedPackage(profile, ({ plan }) => {
    const folder = join(profile, 'changed', 'files')
    mkdirSync(folder, { recursive: true })
    for (let number = 100; number < 600; number++) {
      writeFileSync(join(folder, `D${number}.txt`), `第 ${number} 份`)
      plan.documents.push({ id: `D${number}`, title: `附件${number}`, path: `files/D${number}.txt`, kind: 'txt', criteria: ['S15'] })
    }
  })
  const { page } = await start(file)
  const materials = new MaterialsPage(page)
  await materials.go()
  await expect(materials.tree).toContainText('529 份')
  await materials.open('附件599')
  await page.getByRole('tree').focus()
  await page.keyboard.press('Home')
  await expect(page.getByRole('treeitem').first()).toHaveAttribute('aria-level', '1')
  await page.keyboard.press('End')
  await expect(
    page
      .getByRole('treeitem', { name: '附件599' })
      .or(page.getByRole('treeitem', { name: '其他' }))
      .last(),
  ).toBeInViewport()
  expect(await page.getByRole('treeitem').count()).toBeLessThan(80)
})
