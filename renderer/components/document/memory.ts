import type { TextEncoding } from '#shared/ipc/documents.ts'
import type { Views } from '../../store/views.ts'
import type { Zoom } from './viewer.ts'

/** How one document was left. */
export interface DocumentView {
  readonly page?: number
  readonly zoom?: Zoom
  readonly turns?: number
  readonly seen?: boolean
  /** encoding of a text or a table of text, chosen by the reader; absent: detected from the file's bytes */
  readonly encoding?: TextEncoding | undefined
  /** words for a citation that is not made yet */
  readonly draft?: string
}

export type DocumentViews = Readonly<Record<string, DocumentView>>

/** What a person has read of one package and where each document was left; written behind, a moment after the last change. */
export class DocumentMemory {
  #views: DocumentViews = {}
  #loaded = false
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #listeners = new Set<() => void>()
  readonly #store: Views
  readonly #key: string

  constructor(store: Views, packageSha256: string) {
    this.#store = store
    this.#key = `documents/${packageSha256}`
    void this.#load()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly views = (): DocumentViews => this.#views
  readonly loaded = (): boolean => this.#loaded

  keep(document: string, change: DocumentView): void {
    const before = this.#views[document] ?? {}
    const next = { ...before, ...change }
    if (JSON.stringify(before) === JSON.stringify(next)) return
    this.#views = { ...this.#views, [document]: next }
    this.#tell()
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.written(), 400)
  }

  /** Saves what is still waiting at once. */
  async written(): Promise<void> {
    if (this.#timer === undefined) return
    clearTimeout(this.#timer)
    this.#timer = undefined
    await this.#store.keep(this.#key, this.#views)
  }

  async #load(): Promise<void> {
    const kept = (await this.#store.read(this.#key)) as DocumentViews | undefined
    // changes made while the store was read are newer than its content
    this.#views = { ...kept, ...this.#views }
    this.#loaded = true
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
