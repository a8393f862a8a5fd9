import { fromLatin1, latin1 } from '#shared/signature/bytes.ts'
import { serialize } from '#shared/signature/pdf/serialize.ts'
import { lastRevision } from './edit.ts'
import { offsetsOf, tableOf } from './pdf.ts'

/**
 * The update that signing appends, taken apart as text of one byte a character: its signer may change any object of it, the
 * table and the trailer, and have it written again as our writer does. Without a change the same bytes come out.
 */
export class OwnUpdate {
  readonly objects = new Map<number, string>()
  trailer: string
  /** number of the signature's value; the widget, the form and its font follow */
  readonly value: number
  /** changes the whole text of the table and what follows */
  tail: (text: string) => string = (text) => text
  /** changes the whole text of the objects; it must keep their places */
  body: (text: string) => string = (text) => text
  private readonly start: number
  private readonly before: Uint8Array

  constructor(before: Uint8Array, update: Uint8Array) {
    this.before = before
    const text = latin1(update)
    this.start = before.length + (text.startsWith('\n') ? 1 : 0)
    const at = text.lastIndexOf('xref\n', text.lastIndexOf('startxref') - 1)
    const [table = '', rest = ''] = text.slice(at).split(/(?=trailer\n)/)
    const starts = [...offsetsOf(table)].map(([number, offset]) => [number, offset - before.length] as const)
    starts.sort(([, one], [, other]) => one - other)
    starts.forEach(([number, from], index) => {
      const whole = text.slice(from, starts[index + 1]?.[1] ?? at)
      this.objects.set(number, whole.slice(`${number} 0 obj\n`.length, -'\nendobj\n'.length))
    })
    this.trailer = rest.slice('trailer\n'.length, rest.indexOf('\nstartxref'))
    this.value = Math.min(...this.numbersOf('/Type /Sig '))
  }

  numbersOf(words: string): number[] {
    return [...this.objects].filter(([, text]) => text.includes(words)).map(([number]) => number)
  }

  find(words: string): number {
    const [number] = this.numbersOf(words)
    if (number === undefined) throw new Error(`the update has no object with ${words}`)
    return number
  }

  /** Changes an object's text; a change without effect is a mistake of the specimen. */
  edit(number: number, change: (text: string) => string): void {
    const old = this.objects.get(number) ?? ''
    const changed = change(old)
    if (changed === old) throw new Error(`object ${number} stays as it was`)
    this.objects.set(number, changed)
  }

  replace(words: string, from: string | RegExp, to: string): void {
    this.edit(this.find(words), (text) => text.replace(from, () => to))
  }

  /** Adds entries at the end of the object's dictionary. */
  extend(number: number, entries: string): void {
    this.edit(number, (text) => text.replace(/ >>(?=$|\nstream\n)/, () => ` ${entries} >>`))
  }

  add(text: string): number {
    const number = Math.max(...this.objects.keys()) + 1
    this.objects.set(number, text)
    return number
  }

  /** Replaces a stream's data. */
  data(number: number, change: (data: string) => string): void {
    this.edit(number, (text) => {
      const at = text.indexOf('\nstream\n')
      const data = change(text.slice(at + 8, -'\nendstream'.length))
      return `${text.slice(0, at).replace(/\/Length \d+/, `/Length ${data.length}`)}\nstream\n${data}\nendstream`
    })
  }

  /** Writes an object of the file before again, as our writer spells it, changed. */
  take(number: number, change: (text: string) => string): void {
    const object = lastRevision(this.before).objects.get(number)
    if (object === undefined) throw new Error(`no object ${number}`)
    const text = latin1(serialize(object))
    this.objects.set(number, change(this.objects.get(number) ?? text))
  }

  /** The number of the first object of the file before whose dictionary, as our writer spells it, has the words. */
  earlier(words: string): number {
    for (const [number, object] of lastRevision(this.before).objects) if (latin1(serialize(object)).includes(words)) return number
    throw new Error(`no earlier object with ${words}`)
  }

  bytes(): Uint8Array {
    const offsets = new Map<number, number>()
    let text = this.start > this.before.length ? '\n' : ''
    const highest = Math.max(...this.objects.keys(), ...lastRevision(this.before).objects.keys())
    for (const [number, object] of [...this.objects].sort(([one], [other]) => one - other)) {
      offsets.set(number, this.before.length + text.length)
      text += `${number} 0 obj\n${object}\nendobj\n`
    }
    const trailer = this.trailer.replace(/\/Size \d+/, `/Size ${highest + 1}`)
    const xref = this.before.length + text.length
    return fromLatin1(this.body(text) + this.tail(`${tableOf(offsets)}trailer\n${trailer}\nstartxref\n${xref}\n%%EOF\n`))
  }
}
