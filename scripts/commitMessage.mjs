// Checks a commit's subject: `area: imperative …`, one change, at most 72 characters. Git calls it through .githooks/commit-msg
// with the file that holds the message; a unit test asks it about every commit since the rule came.
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const longest = 72
const notImperative = /^(?!bring$|need$|embed$|feed$|seed$|speed$|shed$|string$|proceed$|exceed$)[a-z]+(?:ed|ing)$/

/** What is wrong with a subject, in words; empty when it is accepted. Subjects of merges and reverts are Git's own. */
export function subjectFaults(subject) {
  if (/^(Merge|Revert) /.test(subject)) return []
  const [, words] = /^[a-z][a-zA-Z0-9, -]*: (.+)$/.exec(subject) ?? []
  if (words === undefined) return ['begin with the area and a colon, for example "verify: refuse an empty file"']
  const faults = []
  if ([...subject].length > longest) faults.push(`shorten it to ${longest} characters (now ${[...subject].length})`)
  if (subject.includes(';')) faults.push('one change a commit: no ";"')
  if (subject.endsWith('.')) faults.push('no full stop at the end')
  if (notImperative.test(words.split(' ')[0] ?? '')) faults.push(`use the imperative instead of "${words.split(' ')[0]}"`)
  return faults
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [subject = ''] = readFileSync(process.argv[2], 'utf8').split('\n')
  const faults = subjectFaults(subject)
  if (faults.length > 0) {
    process.stderr.write(`${subject}\n${faults.map((fault) => `  ${fault}\n`).join('')}`)
    process.exit(1)
  }
}
