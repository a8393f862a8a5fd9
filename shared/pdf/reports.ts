import { imageWhole, tellsItself } from './imageWhole.ts'

/**
 * What a page lacks: `image` a whole image, `imageCut` part of one, `content` some of the page's other content.
 * `document` is pdf.js's own number of it, `page` counts from 1.
 */
export interface PageReport {
  readonly document: string
  readonly page: number
  readonly lack: Lack
}
export type Lack = 'image' | 'imageCut' | 'content'

/** pdf.js's own objects, as far as they are looked at. */
interface Evaluator {
  readonly pageIndex: number
  readonly xref: object
  readonly idFactory: { getDocId(): string }
}
interface Dictionary {
  readonly objId?: string
  readonly xref?: object
  get(short: string, long: string): unknown
  getArray(short: string, long: string): unknown
}
interface Stream {
  readonly dict?: Dictionary
  readonly stream?: Stream
  readonly streams?: readonly Stream[]
  readonly params?: unknown
  readonly isAsync?: boolean
  reset(): void
  getBytes(): Uint8Array
  asyncGetBytes(): Promise<Uint8Array | null>
}
interface Picture {
  readonly image: Stream
  readonly smask?: Picture
  readonly mask?: Picture | readonly number[]
}

/** A filter whose output is noticeably shorter than the image needs has lost data. */
const enough = 0.998

/** warnings of pdf.js that mean something is not drawn */
const warnings: readonly (readonly [RegExp, Lack])[] = [
  [/^(Unable to decode (inline )?image|Image dimensions are missing|Image exceeded maximum)/, 'image'],
  [/^(getOperatorList|parseShading|handleTilingType) - ignoring (?!beginMarkedContent|operator)/, 'content'],
  [/^(Unsupported SMask type|loadFont - translateFont failed)/, 'content'],
]

export type Reports = ReturnType<typeof createReports>

/**
 * The calls that `patchWorker` puts into pdf.js. An object of the file (an image, a form, a page's content) can be found
 * lacking before or after a page is known to use it; a page hears of each kind of lack once.
 */
export function createReports(tell: (report: PageReport) => void) {
  const documents = new WeakMap<object, string>()
  const users = new Map<string, Set<number>>()
  const lacking = new Map<string, Set<Lack>>()
  const told = new Set<string>()
  const unknown = new WeakSet<Stream>()
  const short = new WeakMap<Stream, number>()

  function report(document: string, page: number, lack: Lack): void {
    const key = `${document} ${page} ${lack}`
    if (told.has(key)) return
    told.add(key)
    tell({ document, page, lack })
  }
  function uses(evaluator: Evaluator, object: string | undefined): void {
    const document = documentOf(evaluator)
    documents.set(evaluator.xref, document)
    if (object === undefined) return
    const key = `${document} ${object}`
    users.set(key, (users.get(key) ?? new Set()).add(evaluator.pageIndex + 1))
    for (const lack of lacking.get(key) ?? []) report(document, evaluator.pageIndex + 1, lack)
  }
  function lacks(document: string, object: string, lack: Lack): void {
    const key = `${document} ${object}`
    lacking.set(key, (lacking.get(key) ?? new Set()).add(lack))
    for (const page of users.get(key) ?? []) report(document, page, lack)
  }
  function lackOf(evaluator: Evaluator, image: Stream, lack: Lack): void {
    const object = image.dict?.objId
    if (object === undefined) report(documentOf(evaluator), evaluator.pageIndex + 1, lack)
    else lacks(documentOf(evaluator), object, lack)
  }

  return {
    uses,
    /** a warning of what draws a page */
    warned(evaluator: Evaluator | undefined, text: unknown): void {
      const lack = warnings.find(([words]) => words.test(String(text)))?.[1]
      if (lack && evaluator?.idFactory) report(documentOf(evaluator), evaluator.pageIndex + 1, lack)
    },
    /** a page, a form or a pattern is about to be read */
    reads(evaluator: Evaluator, content: Stream): void {
      uses(evaluator, undefined)
      for (const part of content.streams ?? [content]) {
        if (part.dict?.objId) uses(evaluator, contentOf(part.dict.objId))
        if (isUnknown(part)) report(documentOf(evaluator), evaluator.pageIndex + 1, 'content')
      }
    },
    /** called after an image was decoded; checks whether its packed bytes were complete */
    async drew(evaluator: Evaluator, picture: Picture, owner: Stream = picture.image): Promise<void> {
      for (const { image } of parts(picture)) {
        const lack = await lackIn(image)
        if (lack) lackOf(evaluator, owner, lack)
      }
    },
    /** an image could not be decoded */
    failed(evaluator: Evaluator, image: Stream): void {
      lackOf(evaluator, image, 'image')
    },
    /** how much a filter answered of what an image needs, in bytes */
    answered(image: Stream, got: number, wanted: number): void {
      if (got < wanted * enough) short.set(image, got)
    },
    /** deflated data that break off */
    broke(stream: Stream): void {
      const document = stream.dict?.xref && documents.get(stream.dict.xref)
      if (document && stream.dict?.objId) lacks(document, contentOf(stream.dict.objId), 'content')
    },
    /** an unknown filter: the packed bytes are treated as the data */
    unfiltered<S extends Stream>(stream: S): S {
      unknown.add(stream)
      return stream
    },
  }

  function isUnknown(stream: Stream): boolean {
    return unknown.has(stream) || (stream.stream !== undefined && isUnknown(stream.stream))
  }
  async function lackIn(image: Stream): Promise<Lack | undefined> {
    if (isUnknown(image)) return 'image'
    const filter = filterOf(image)
    if (tellsItself(filter)) {
      const got = short.get(image)
      return got === undefined ? undefined : got === 0 ? 'image' : 'imageCut'
    }
    const rows = image.dict?.get('H', 'Height')
    const bytes = await packed(image)
    const fax = image.params as never
    return imageWhole({ filter, bytes, rows: typeof rows === 'number' ? rows : 0, fax }) ? undefined : 'imageCut'
  }
}

/** An object read as content, apart from the same object drawn as an image. */
function contentOf(object: string): string {
  return `content ${object}`
}

function documentOf({ idFactory }: Evaluator): string {
  return idFactory.getDocId().replace(/^g_/, '')
}

function parts({ image, smask, mask }: Picture): readonly Picture[] {
  return [{ image }, ...(smask ? [smask] : []), ...(mask && 'image' in mask ? [mask] : [])]
}

/** The name of an image's last filter. */
function filterOf(image: Stream): string | undefined {
  const filter = image.dict?.getArray('F', 'Filter')
  const last = (Array.isArray(filter) ? filter.at(-1) : filter) as { readonly name?: string } | undefined
  return last?.name
}

/** What an image's last filter reads, from its beginning. */
async function packed(image: Stream): Promise<Uint8Array> {
  const from = image.stream
  if (from === undefined) return new Uint8Array()
  from.reset()
  return (from.isAsync && (await from.asyncGetBytes())) || from.getBytes()
}
