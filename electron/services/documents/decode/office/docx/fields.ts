import { circled } from '../listNumber.ts'
import { child, childrenOf, type XmlNode } from '../xmlTree.ts'
import { isOn } from './styles.ts'

/** What a field shows that the file stores no result of. */
export interface FieldWords {
  readonly text: string
  readonly reading?: string
}

/**
 * The words of an EQ field, which has no stored result: `\o\ac(○,1)` is a character in a circle, `\o\ad(\s\up9(yīn),音)` a reading
 * above a text. Of any other EQ the characters of its arguments remain. `undefined` for another field.
 */
export function equationWords(code: string): FieldWords | undefined {
  const body = /^\s*EQ\s+([\s\S]*)$/iu.exec(code)?.[1]?.replace(/\\\*\s*(?:"[^"]*"|\S+)\s*/gu, '')
  if (body === undefined) return undefined
  const [over] = callsOf(body.trim())
  if (over && /^\\o/iu.test(over.name) && over.parts.length === 2) {
    const [first = '', second = ''] = over.parts
    const above = callsOf(first)[0]
    if (above && /\\s\s*\\up/iu.test(above.name)) return { text: bare(second), reading: bare(above.parts.join('')) }
    const ring = bare(first)
    const inside = bare(second).trim()
    if (/^[○〇◯]$/u.test(ring.trim())) return { text: /^\d{1,2}$/u.test(inside) ? circled(Number(inside)) : `(${inside})` }
    if (/^[□△◇]$/u.test(ring.trim())) return { text: `[${inside}]` }
  }
  return { text: bare(body) }
}

interface Call {
  readonly name: string
  readonly parts: readonly string[]
}

/** The first `\x\y(a,b)` of a text; commas and brackets inside inner brackets belong to them. */
function callsOf(text: string): readonly Call[] {
  const start = text.indexOf('(')
  if (start < 0) return []
  const parts: string[] = ['']
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const char = text.charAt(at)
    const isSplit = depth === 1 && (char === ',' || char === ';' || char === '，')
    if (char === '(') depth += 1
    if (char === ')') depth -= 1
    if (depth === 0) break
    if (isSplit) parts.push('')
    else if (at > start) parts[parts.length - 1] += char
  }
  return [{ name: text.slice(0, start), parts }]
}

/** Characters without switches and brackets. */
function bare(text: string): string {
  return text
    .replace(/\\(?:[a-z]+\s*\d*|[^a-z])/giu, '')
    .replace(/[(),;]/gu, '')
    .trim()
}

/** What a form keeps of a choice: a ticked or empty box, the line chosen from a list; `undefined` for a field of words. */
export function chosen(form: XmlNode | undefined): string | undefined {
  const box = child(form, 'w:checkBox')
  if (box) {
    const ticked = child(box, 'w:checked') ?? child(box, 'w:default')
    return ticked && isOn(ticked.attributes['w:val'] ?? '1') ? '☑' : '☐'
  }
  const list = child(form, 'w:ddList')
  const index = Number((child(list, 'w:result') ?? child(list, 'w:default'))?.attributes['w:val'] ?? 0) || 0
  return list && (childrenOf(list, 'w:listEntry')[index]?.attributes['w:val'] ?? '')
}

export function isPageNumber(code: string): boolean {
  return /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/iu.test(code)
}
