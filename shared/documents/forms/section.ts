import { type Layout, type Word, word } from '../../layout/layout.ts'
import { type FlowItem, headingBlock } from '../layout/block.ts'
import type { Press } from '../press.ts'

export interface Section {
  readonly title: string
  readonly items: readonly FlowItem[]
}

/** Sections under 一、二、三…; an empty one is left out and takes no number. */
export function numberedSections(press: Press, sections: readonly Section[]): FlowItem[] {
  return sections
    .filter((section) => section.items.length > 0)
    .flatMap((section, index) => [headingBlock(press, headingText(press, index + 1, section.title)), ...section.items])
}

function headingText(layout: Layout, number: number, title: string): string {
  return word(layout, 'section.heading', { number: word(layout, `section.${number}` as Word), title })
}
