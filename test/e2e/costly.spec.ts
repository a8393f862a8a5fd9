import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { changedPackage } from './packages.ts'
import { MaterialsPage } from './screens/MaterialsPage.ts'

/** A table of a little more cells than are shown: some seconds of reading. */
function largeTable(): string {
  const rows: string[] = []
  for (let row = 0; row < 103_500; row++)
    rows.push(Array.from({ length: 30 }, (_, column) => ((row * 31 + column * 7919) % 9973) + 1).join())
  return rows.join('\n')
}

test('a table too large to show says so and can be saved; main answers meanwhile, and the others are read', async ({ start, profile }) => {
  const file = await changedPackage(profile, ({ plan }) => {
    const folder = join(profile, 'changed', 'files')
    mkdirSync(folder, { recursive: true })
    const files = { 'D101-流水账.csv': largeTable(), 'D102-附注.txt': '附件的附注', 'D103-小表.csv': '序号,金额\n1,2.50\n' }
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(join(folder, name), content)
      const [id, title, kind] = [name.slice(0, 4), name.slice(5).split('.')[0], name.split('.')[1]]
      plan.documents.push({ id, title, path: `files/${name}`, kind })
    }
  })
  const { page } = await start(file)
  const materials = new MaterialsPage(page)
  await materials.go()
  await materials.open('流水账')
  // the others wait behind it for the reading thread, and are read once this one has been refused
  await materials.open('小表')
  await expect(page.getByRole('gridcell', { name: '2.50' })).toBeVisible({ timeout: 60_000 })
  await materials.open('流水账')
  await expect(materials.document.getByRole('alert')).toContainText('流水账.csv 展开后过大', { timeout: 60_000 })
  await expect(materials.document).toContainText('其他材料不受影响，这份材料仍可引用；可从右上角“更多”另存一份核对')
  await materials.open('附注')
  await expect(materials.document).toContainText('附件的附注')
})
