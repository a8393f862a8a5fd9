import { cpSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { builtInStandard, digested } from '#services/standards/builtIn.ts'
import { openPackage } from '#services/vault/index.ts'
import type { Act } from '#shared/review/act.ts'
import { pledgeSha256 } from '#shared/review/pledge.ts'
import type { Standard } from '#shared/standard/format.ts'
import { quickPackage } from '../unit/review/package.ts'
import { expect, test } from './app.ts'
import { bringReview } from './bringReview.ts'
import { pledge } from './openReview.ts'
import { ScoringPage } from './screens/ScoringPage.ts'

const base = builtInStandard('visit-comprehensive')!.standard
const [lowered, raised, kept] = base.criteria as [Standard['criteria'][number], Standard['criteria'][number], Standard['criteria'][number]]
const own: Standard = { ...base, id: 'own-visit', version: '1', name: '自定实地评估表' }
/** The next version: one full mark lowered and another raised by as much, one renamed. */
const newer: Standard = {
  ...own,
  version: '2',
  criteria: own.criteria.map((criterion) => {
    if (criterion.id === lowered.id) return { ...criterion, max: criterion.max - 100 }
    if (criterion.id === raised.id) return { ...criterion, max: criterion.max + 100 }
    return criterion.id === kept.id ? { ...criterion, name: `${criterion.name}（新）` } : criterion
  }),
}

function packageUnder(standard: Standard, revision: number, replaces?: string): Promise<string> {
  return quickPackage(
    'rare-earth',
    'visit',
    ({ task }) => {
      const about = task.package as Record<string, unknown>
      task.package = { ...about, revision, ...(replaces && { replaces }) }
      task.standard = { id: standard.id, version: standard.version, sha256: digested(standard).sha256 }
    },
    standard,
  )
}

test('a begun sheet goes on under a newer version of its standard: what changed is listed, and nothing is lost', async ({
  start,
  profile,
}) => {
  test.setTimeout(180_000)
  const first = await packageUnder(own, 1)
  const opened = await openPackage(first)
  if (!opened.ok) throw new Error(JSON.stringify(opened.faults))
  const second = join(dirname(first), 'revised.ticplan')
  cpSync(await packageUnder(newer, 2, opened.value.sha256), second)
  await opened.value.close()
  const acts: readonly Act[] = [
    { kind: 'pledge.accepted', textSha256: await pledgeSha256() },
    { kind: 'recusal.declared', declared: false, relations: [] },
    ...[lowered, raised, kept].flatMap(({ id, max }): readonly Act[] => [
      ...(base.criteria.find((one) => one.id === id)?.method === 'verified'
        ? [{ kind: 'verification.set', criterion: id, finding: '属实' } as const]
        : []),
      { kind: 'score.set', criterion: id, mark: Math.floor((max * 0.8) / 50) * 50 },
    ]),
    { kind: 'reason.set', criterion: lowered.id, reason: '场地尚未全部投入使用。' },
    { kind: 'opinion.set', part: 'overall', text: '上一版写下的总体评价。' },
  ]
  await bringReview(
    profile,
    first,
    acts.map((act, n) => ({ id: `W01-${n}`, at: `2026-11-23T09:00:${String(n).padStart(2, '0')}+08:00`, by: 'W01', act })),
  )
  const before = await start(first)
  await new ScoringPage(before.page).go()
  await before.electron.close()

  const { page } = await start(second)
  const scoring = new ScoringPage(page)
  await scoring.ask()
  await pledge(page)
  await page.getByRole('button', { name: '比对两版' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('标准变动：满分')
  await expect(dialog).toContainText('标准变动：名称')
  await expect(dialog).toContainText('一并沿用')
  if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, 'carry.png') })
  await dialog.getByRole('button', { name: /^沿用/ }).click()
  await scoring.go()
  await scoring.open(lowered.id)
  await expect(scoring.mark).toHaveValue('')
  await expect(page.getByText(/^上一版（第 1 版）您的评定未沿用.*场地尚未全部投入使用/)).toBeVisible()
  if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, 'aside.png') })
  await scoring.open(kept.id)
  await expect(scoring.mark).not.toHaveValue('')
  await page.getByRole('navigation').getByRole('link', { name: '意见' }).first().click()
  await expect(page.getByRole('textbox').first()).toHaveValue('上一版写下的总体评价。')
})
