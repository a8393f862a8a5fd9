// A process that appends edits without end and prints the number of each acknowledged one; the kill tests kill it.

import { openJournal } from '#services/record/index.ts'
import { reviewRecord } from '#shared/review/record.ts'

const [file, keyHex] = process.argv.slice(2)
const head = JSON.parse(process.env.JOURNAL_HEAD)
const key = keyHex ? Buffer.from(keyHex, 'hex') : undefined
const opened = await openJournal(file, { kind: reviewRecord, head, now: () => new Date('2026-09-17T08:00:00Z'), ...(key ? { key } : {}) })
if (!opened.ok) {
  process.stdout.write(`refused ${JSON.stringify(opened.faults)}\n`)
  process.exit(1)
}
const journal = opened.value
const limit = Number(process.env.JOURNAL_LIMIT ?? Number.POSITIVE_INFINITY)
process.stdout.write(`open ${journal.end().entries}\n`)
for (let n = journal.end().entries; n < limit; n++) {
  const reason = `理由 ${n} ${'甲'.repeat((n * 37) % 300)}`
  const answer = await journal.append({ id: `e${n}`, by: 'W01', act: { kind: 'reason.set', criterion: 'E05', reason } })
  process.stdout.write(answer.ok ? `saved ${n}\n` : `unsaved ${n} ${answer.faults[0].code}\n`)
  if (!answer.ok) break
}
await journal.close()
