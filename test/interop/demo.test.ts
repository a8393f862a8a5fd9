import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { resultSchema } from '#shared/result/format.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

test('npm run demo: package, review, signatures and verification end to end, judged by pdfsig and LibreOffice where they are', () => {
  const run = spawnSync(process.execPath, ['scripts/demo.mjs'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: '', LC_MESSAGES: 'en_US.UTF-8' },
  })
  expect(run.stderr + run.stdout.split('\n').at(-2)).toContain('demo finished')
  expect(run.status).toBe(0)
  for (const line of run.stdout.split('\n').filter((each) => each.includes('skipped'))) console.log(line)
  const files = readdirSync(`${root}out/demo`)
  expect(files.filter((file) => /^内蒙古自治区示例稀土新材料技术创新中心_专家甲_2026-09-17_.{11}\.(pdf|xlsx)$/.test(file))).toHaveLength(2)
  const result = resultSchema.parse(JSON.parse(readFileSync(`${root}out/demo/result.json`, 'utf8')))
  expect([result.totals.expert, result.totals.formula]).toEqual([3300, 4942])
})
