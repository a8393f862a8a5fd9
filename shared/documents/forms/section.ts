import type { Key } from '../../text/say.ts'
import type { FontBook } from '../fontBook.ts'
import { type FlowItem, headingBlock } from '../layout/block.ts'
import { word } from '../wording.ts'

export interface Section {
  readonly title: string
  readonly items: readonly FlowItem[]
}

/** Sections under 一、二、三…; an empty one is left out and takes no number. */
export function numberedSections(fonts: FontBook, sections: readonly Section[]): FlowItem[] {
  return sections
    .filter((section) => section.items.length > 0)
    .flatMap((section, index) => [headingBlock(fonts, headingText(index + 1, section.title)), ...section.items])
}

function headingText(number: number, title: string): string {
  return word('section.heading', { number: word(`section.${number}` as Key<'documents'>), title })
}
