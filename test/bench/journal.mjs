// `node test/bench/journal.mjs --base DIR [--edits 300] [--rounds 5]`: from asking to the answer that an entry is on disk, one after
// another, and reading a journal of 5,000 entries. Both checkouts in turn, medians in ms, and the ratio of own to base.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { base: { type: 'string' }, edits: { type: 'string', default: '300' }, rounds: { type: 'string', default: '5' } },
})
const own = fileURLToPath(new URL('../../', import.meta.url))
const builds = [...(values.base ? [{ name: 'base', root: values.base }] : []), { name: 'own', root: own }]
const about = { task: 'T1', package: { id: 'P1', revision: 1, sha256: 'a'.repeat(64) }, expert: 'W01' }
const key = randomBytes(32)
const now = () => new Date('2026-09-17T08:00:00Z')
const times = new Map()

for (let round = 0; round < Number(values.rounds); round++) for (const { name, root } of builds) await measure(name, root)
for (const [what, list] of times) process.stdout.write(`${what} ${median(list).toFixed(3)} ms\n`)
for (const what of ['append', 'open 5000'])
  if (values.base)
    process.stdout.write(`${what}, own to base: ${(median(times.get(`own ${what}`)) / median(times.get(`base ${what}`))).toFixed(2)}\n`)

async function measure(name, root) {
  const { openJournal, options } = await journalOf(root)
  const folder = mkdtempSync(join(tmpdir(), 'tic-bench-journal-'))
  try {
    const file = join(folder, 'x.journal')
    const journal = (await openJournal(file, { ...options, key, now })).value
    const edit = (n) => ({ id: `e${n}`, by: 'W01', act: { kind: 'reason.set', criterion: 'E05', reason: `理由 ${n}` } })
    for (let n = 0; n < Number(values.edits); n++) await timed(`${name} append`, () => journal.append(edit(n)))
    await Promise.all(Array.from({ length: 5000 - Number(values.edits) }, (_, n) => journal.append(edit(n + Number(values.edits)))))
    await journal.close()
    const again = await timed(`${name} open 5000`, () => openJournal(file, { ...options, key, now }))
    await again.value.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The journal of a checkout and the head it takes; builds from before kinds of record keep it elsewhere. */
async function journalOf(root) {
  const from = (path) => import(pathToFileURL(join(root, path)).href)
  if (!existsSync(join(root, 'shared/record'))) {
    const { openJournal } = await from('electron/services/journal/index.ts')
    return { openJournal, options: { head: { format: 'tic-review/journal@1', ...about } } }
  }
  const [{ openJournal }, { reviewRecord: kind }] = await Promise.all([
    from('electron/services/record/index.ts'),
    from('shared/review/record.ts'),
  ])
  return { openJournal, options: { kind, head: { format: 'tic-review/journal@2', kind: 'review', ...about } } }
}

async function timed(what, work) {
  const begun = performance.now()
  const answer = await work()
  times.set(what, [...(times.get(what) ?? []), performance.now() - begun])
  return answer
}

function median(list) {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]
}
