// Verifies many files in one call of the built command, three of them a little more than any result; told are seconds and the most
// memory the call had. tsx test/bench/verify/manyFiles.ts [--files 10000] [--root DIR] [--json]; target: at most 500 MB.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { canonicalBytes } from '#shared/format/canonical.ts'
import { writeZip } from '#shared/signature/ooxml/zip.ts'
import { exampleResult } from '../../corpus/clean.ts'

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '10000' },
    root: { type: 'string', default: fileURLToPath(new URL('../../../', import.meta.url)) },
    json: { type: 'boolean', default: false },
  },
})
const target = 500
const folder = mkdtempSync(join(tmpdir(), 'tic-bench-many-'))
try {
  const line = measure(costlyFiles(), Number(values.files))
  process.stdout.write(`${values.json ? JSON.stringify(line) : Object.entries(line).flat().join(' ')}\n`)
  if (line.mostMB > target) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function measure(costly: readonly string[], count: number) {
  const record = canonicalBytes(exampleResult('0'.repeat(64)))
  const files = Array.from({ length: count }, (_, number) => {
    // the costly ones at a quarter, the half and three quarters
    const at = number > 0 && number % Math.floor(count / 4) === 0 ? costly[number / Math.floor(count / 4) - 1] : undefined
    if (at !== undefined) return at
    const file = `${number}.json`
    writeFileSync(join(folder, file), number % 2 === 0 ? record : '{}')
    return file
  })
  const begun = performance.now()
  const command = ['-f', '%M', process.execPath, join(values.root, 'out/main/cli.js'), 'verify', '--json', ...files]
  const { stdout, stderr } = spawnSync('/usr/bin/time', command, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 })
  const seconds = Number(((performance.now() - begun) / 1000).toFixed(1))
  const told = stdout.trim().split('\n')
  const tooLarge = told.filter((line) => line.includes('file.tooLarge')).length
  if (told.length !== count || tooLarge !== costly.length) throw new Error(`${told.length} files told, ${tooLarge} too large: ${stderr}`)
  return { files: count, seconds, mostMB: Math.round((Number(stderr.trim().split('\n').at(-1)) * 1024) / 1e6), target }
}

/** Just over what is read of a record, a workbook and a PDF; harmless everywhere. */
function costlyFiles(): readonly string[] {
  const text = new TextEncoder()
  const tags = Array.from({ length: 350_000 }, (_, number) => `<a>${number}</a>`).join('')
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/styles.xml': `<b>${tags}</b>`,
  }
  const contents = {
    'members.json': JSON.stringify(Array<number>(400_000).fill(1)),
    'tags.xlsx': writeZip(new Map(Object.entries(parts).map(([name, part]) => [name, text.encode(part)]))),
    'objects.pdf': `%PDF-1.7\n1 0 obj\n[${'[] '.repeat(600_000)}]\nendobj\n`,
  }
  for (const [name, bytes] of Object.entries(contents)) writeFileSync(join(folder, name), bytes)
  return Object.keys(contents)
}
