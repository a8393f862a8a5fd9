import { type Notice, type NoticeKey, notice } from '#shared/text/notice.ts'

/** What the reader found that the drawing does not show as the file means it; each becomes one notice. */
export type Fact =
  | 'tracked'
  | 'hiddenText'
  | 'embedded'
  | 'macros'
  | 'linked'
  | 'symbols'
  | 'pictures'
  | 'foreign'
  | 'missing'
  | 'hiddenSlides'
  | 'media'
  | 'textOnly'
  | 'damagedPart'

const keys: Readonly<Record<Fact, NoticeKey>> = {
  tracked: 'notice.flow.tracked',
  hiddenText: 'notice.flow.hiddenText',
  embedded: 'notice.flow.embedded',
  macros: 'notice.flow.macros',
  linked: 'notice.flow.linked',
  symbols: 'notice.flow.symbols',
  pictures: 'notice.flow.pictures',
  foreign: 'notice.flow.foreign',
  missing: 'notice.flow.missing',
  hiddenSlides: 'notice.flow.hiddenSlides',
  media: 'notice.flow.media',
  textOnly: 'notice.flow.textOnly',
  damagedPart: 'notice.flow.damagedPart',
}

/** Counts facts while a document is read. */
export class Facts {
  readonly #counts = new Map<Fact, number>()

  add(fact: Fact): void {
    this.#counts.set(fact, (this.#counts.get(fact) ?? 0) + 1)
  }

  notices(): readonly Notice[] {
    return [...this.#counts].map(([fact, count]) => notice(keys[fact], { count }))
  }
}
