import { type Key, say } from '../text/say.ts'

/**
 * Records are kept as the Chinese lines that forms 7–9 print, and read back from them.
 * A line begins with its label; further lines of the same part are indented by two blanks of full width, so that what a
 * person writes can never be taken for a label.
 */
const indent = '\u3000\u3000'

type RecordKey = Extract<Key<'checks'>, `record.${string}`>

/** A label as records write it, whatever the language of the screen. */
export function label(key: RecordKey, params: Readonly<Record<string, string | number>> = {}): string {
  return say('zh-CN', 'checks', key, params)
}

/** One line: what stands in a name or a title may not break the record's lines. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** A label and a text of one or more lines. */
export function part(head: string, text: string): string {
  return head + text.replace(/\r\n?/g, '\n').trim().split('\n').join(`\n${indent}`)
}

/** The parts of a record: each begins on a line that is not indented; indents are taken off again. */
export function parts(text: string): readonly string[] {
  const found: string[] = []
  for (const line of text.split('\n')) {
    if (found.length > 0 && line.startsWith(indent)) found[found.length - 1] += `\n${line.slice(indent.length)}`
    else found.push(line)
  }
  return found
}

/** What stands after a label; `undefined` when the part begins otherwise. */
export function after(head: string, one: string): string | undefined {
  return one.startsWith(head) ? one.slice(head.length) : undefined
}
