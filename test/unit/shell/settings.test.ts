import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { readSettings, writeSettings } from '../../../electron/services/settings/settingsFile.ts'

const schema = z.strictObject({ colour: z.enum(['light', 'dark']) })
const usual = { colour: 'light' } as const
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tic-settings-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('what is kept is read again; nothing kept gives the usual', async () => {
  const file = join(folder, 'deep/appearance.json')
  expect(await readSettings(file, schema, usual)).toEqual(usual)
  expect(await writeSettings(file, { colour: 'dark' })).toEqual({ ok: true, value: undefined })
  expect(await readSettings(file, schema, usual)).toEqual({ colour: 'dark' })
})

test('an unreadable file gives the usual and is kept beside, not overwritten', async () => {
  const file = join(folder, 'appearance.json')
  for (const broken of ['{"colour":', '{"colour":"pink"}', '{"colour":"dark","more":1}']) {
    writeFileSync(file, broken)
    expect(await readSettings(file, schema, usual)).toEqual(usual)
    expect(readFileSync(`${file}.bad`, 'utf8')).toBe(broken)
    expect(existsSync(file)).toBe(false)
  }
})

test('a place that cannot be written to is a fault, not an exception', async () => {
  writeFileSync(join(folder, 'file'), '')
  const written = await writeSettings(join(folder, 'file/appearance.json'), usual)
  expect(written.ok ? [] : written.faults.map(({ code }) => code)).toEqual(['file.notWritable'])
})
