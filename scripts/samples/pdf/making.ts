import type { Plan } from '#shared/plan/format.ts'
import type { Centre, DocumentOrder } from '../inputs.ts'
import type { Block, Page } from '../page/blocks.ts'
import { fields } from '../prose/field.ts'
import { chineseNumber, makeProse, type Prose, type TopicName } from '../prose/prose.ts'
import { evidence } from './evidence.ts'

/** What a document builder works with. */
export interface Making {
  readonly centre: Centre
  readonly order: DocumentOrder
  readonly plan: Plan
  readonly prose: Prose
  readonly lead: string
  readonly director: string
  /** The words that the page must contain, as the list of documents gives them. */
  lines(page: number): readonly string[]
  /** The same as figures in a table, then the words themselves. */
  evidence(page: number, caption?: string): Block[]
  fill(topic: TopicName): Block
  /** Numbered items of an article, （一）, （二） …, until the page is full. `restart`: the next is （一）. */
  items(topic: TopicName, restart: boolean): Block
}

export type Builder = (making: Making) => readonly Page[]

export function startMaking(centre: Centre, order: DocumentOrder): Making {
  const prose = makeProse(fields[centre.key], `${centre.key} ${order.id}`)
  let counter = { item: 0 }
  const lines = (page: number) => order.pageText[String(page)] ?? []
  return {
    centre,
    order,
    plan: centre.plan,
    prose,
    lead: centre.plan.units.find((unit) => unit.role === '依托')?.name ?? centre.name,
    director: centre.plan.directors[0]?.name ?? '主任甲',
    lines,
    evidence: (page, caption) => evidence(lines(page), caption),
    fill: (topic) => ({ kind: 'fill', next: prose.next(topic) }),
    items: (topic, restart) => {
      // pages are planned first and set later: each page keeps the counter of its article
      if (restart) counter = { item: 0 }
      const own = counter
      const next = () => {
        const block = prose.paragraph(topic, 2)
        return block.kind === 'paragraph' ? { ...block, text: `（${chineseNumber(++own.item)}）${block.text}` } : block
      }
      return { kind: 'fill', next }
    },
  }
}

/** One block list for each page of the order. */
export function pagesOf(making: Making, blocks: (page: number) => readonly Block[]): Page[] {
  return Array.from({ length: making.order.pages }, (_, index) => ({ blocks: blocks(index + 1) }))
}

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text })
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
export const title = (text: string, size?: number): Block => ({ kind: 'title', text, size })
export const line = (text: string): Block => ({ kind: 'line', text })
export const space = (height: number): Block => ({ kind: 'space', height })

/** Whom a letter is for: at the margin. */
export const salutation = (text: string): Block => ({ kind: 'paragraph', text, indent: false })
