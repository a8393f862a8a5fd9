import { unzlibSync, zlibSync } from 'fflate'
import { fromLatin1, latin1 } from '#shared/signature/bytes.ts'
import { pagesOf } from '#shared/signature/pdf/pages.ts'
import { readRevisions } from '#shared/signature/pdf/revisions.ts'

/**
 * An unsigned PDF of ours, taken apart as text of one byte a character: its signer may change any object and have the
 * file written again as our writer does. Without a change the same bytes come out, so a specimen is refused for its
 * change alone.
 */
export class OwnPdf {
  readonly objects: Map<number, string>
  /** of the page objects, in order */
  readonly pages: readonly number[]
  trailer: string
  /** how many pages a change leaves out */
  left = 0
  private readonly head: string

  constructor(bytes: Uint8Array) {
    const text = latin1(bytes)
    const table = text.lastIndexOf('xref\n0 ')
    const offsets = [...text.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)].map((line) => Number(line[1]))
    const starts = [...offsets].sort((one, other) => one - other)
    this.head = text.slice(0, starts[0])
    this.objects = new Map()
    starts.forEach((start, at) => {
      const whole = text.slice(start, starts[at + 1] ?? table)
      const head = /^(\d+) 0 obj\n/.exec(whole)!
      this.objects.set(Number(head[1]), whole.slice(head[0].length, whole.lastIndexOf('\nendobj')))
    })
    this.trailer = text.slice(text.indexOf('trailer\n', table) + 8, text.lastIndexOf('\nstartxref'))
    this.pages = pagesOf(readRevisions(bytes).revisions[0]!)!.map(({ number }) => number)
  }

  /** The file written again. */
  bytes(): Uint8Array {
    const count = Math.max(...this.objects.keys()) + 1
    const offsets = new Map<number, number>()
    let body = this.head
    for (const [number, object] of this.objects) {
      offsets.set(number, body.length)
      body += `${number} 0 obj\n${object}\nendobj\n\n`
    }
    const lines = Array.from({ length: count - 1 }, (_, at) => {
      const offset = offsets.get(at + 1)
      return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
    })
    const trailer = this.trailer.replace(/\/Size \d+/, `/Size ${count}`)
    const table = `xref\n0 ${count}\n0000000000 65535 f \n${lines.join('')}\n`
    return fromLatin1(`${body}${table}trailer\n${trailer}\nstartxref\n${body.length}\n%%EOF`)
  }

  /** Changes an object's text; a change without effect is a mistake of the specimen. */
  edit(number: number, change: (object: string) => string): void {
    const before = this.objects.get(number) ?? ''
    const after = change(before)
    if (after === before) throw new Error(`object ${number} stays as it was`)
    this.objects.set(number, after)
  }

  replace(number: number, from: string | RegExp, to: string): void {
    this.edit(number, (object) => object.replace(from, () => to))
  }

  /** Puts entries in front of a dictionary's own. */
  extend(number: number, entries: string): void {
    this.replace(number, '<<\n', `<<\n${entries}\n`)
  }

  add(object: string): number {
    const number = Math.max(...this.objects.keys()) + 1
    this.objects.set(number, object)
    return number
  }

  addStream(entries: string, data: string): number {
    return this.add(`<<\n${entries}\n/Length ${data.length}\n>>\nstream\n${data}\nendstream`)
  }

  /** The number of the first object whose text has the words. */
  find(words: string | RegExp): number {
    for (const [number, object] of this.objects) if (typeof words === 'string' ? object.includes(words) : words.test(object)) return number
    throw new Error(`no object with ${words}`)
  }

  /** What an entry of an object refers to. */
  target(number: number, key: string): number {
    const found = new RegExp(`/${key} \\[? ?(\\d+) 0 R`).exec(this.objects.get(number) ?? '')
    if (!found) throw new Error(`object ${number} has no reference /${key}`)
    return Number(found[1])
  }

  /** The drawing of a page. */
  content(page: number): string {
    return unpacked(this.objects.get(this.target(this.pages.at(page)!, 'Contents')) ?? '')
  }

  /** Changes what a packed stream holds. */
  editStream(number: number, change: (data: string) => string): void {
    this.edit(number, (object) => {
      const at = object.indexOf('stream\n') + 7
      const before = unpacked(object)
      const packed = latin1(zlibSync(fromLatin1(change(before)), { level: 6 }))
      return `${object.slice(0, at).replace(/\/Length \d+/, `/Length ${packed.length}`)}${packed}\nendstream`
    })
  }

  /** Changes the drawing of a page. */
  draw(page: number, change: (content: string) => string): void {
    this.editStream(this.target(this.pages.at(page)!, 'Contents'), change)
  }

  /** Draws on top of a page, in points from its lower left corner. */
  drawOver(page: number, operators: string): void {
    this.draw(page, (content) => `q\n${content}\nQ\n${operators}\n`)
  }

  /** Gives a page a resource of its own: `/XObject`, `/X 7 0 R`. */
  resource(page: number, kind: string, entry: string): void {
    this.edit(this.target(this.pages.at(page)!, 'Resources'), (object) =>
      object.includes(`/${kind} <<`)
        ? object.replace(`/${kind} <<`, `/${kind} <<\n${entry}`)
        : object.replace('<<\n', `<<\n/${kind} <<\n${entry}\n>>\n`),
    )
  }
}

/** What the packed stream of an object holds. */
function unpacked(object: string): string {
  return latin1(unzlibSync(fromLatin1(object.slice(object.indexOf('stream\n') + 7, object.lastIndexOf('\nendstream')))))
}
