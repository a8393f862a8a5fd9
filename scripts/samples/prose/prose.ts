import type { Block } from '../page/blocks.ts'
import { type Random, seededRandom } from '../random.ts'
import type { Field } from './field.ts'
import { planTopics, type Topic } from './topicsPlan.ts'
import { recordTopics } from './topicsRecords.ts'

const topics: Readonly<Record<string, Topic>> = { ...planTopics, ...recordTopics }
export type TopicName = keyof typeof planTopics | keyof typeof recordTopics

export const chineseNumbers = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五', '十六']

export interface Prose {
  /** Headings and paragraphs of the topic, one after another, without end. Continues where the last call of the same topic stopped. */
  next(topic: TopicName): () => Block
  paragraph(topic: TopicName, sentences?: number): Block
  /** The next heading is （一） again: a new part begins. */
  restart(): void
}

/** Varied, repeatable prose: the same seed gives the same text. */
export function makeProse(field: Field, seed: string): Prose {
  const random = seededRandom(seed)
  const states = new Map<TopicName, TopicState>()
  const stateOf = (name: TopicName) => {
    const known = states.get(name) ?? { deck: [], heading: 0, sinceHeading: 9 }
    states.set(name, known)
    return known
  }
  const words = new Map<string, string[]>()
  const paragraph = (name: TopicName, sentences = random.between(3, 5)): Block => {
    const state = stateOf(name)
    const parts: string[] = []
    while (parts.length < sentences) {
      if (state.deck.length === 0) state.deck = random.shuffle((topics[name] as Topic).sentences)
      const sentence = state.deck.pop() as string
      parts.push(filled(sentence, field, words, random))
    }
    return { kind: 'paragraph', text: parts.join('') }
  }
  const next = (name: TopicName) => () => {
    const state = stateOf(name)
    if (state.sinceHeading < 2) {
      state.sinceHeading++
      return paragraph(name)
    }
    state.sinceHeading = 0
    const headings = (topics[name] as Topic).headings
    const place = state.heading++
    return {
      kind: 'heading',
      level: 3,
      text: `（${chineseNumbers[place % chineseNumbers.length]}）${headings[place % headings.length]}`,
    } satisfies Block
  }
  const restart = () => {
    for (const state of states.values()) Object.assign(state, { heading: 0, sinceHeading: 9 })
  }
  return { next, paragraph, restart }
}

interface TopicState {
  deck: string[]
  heading: number
  sinceHeading: number
}

/** Every word of a slot is used once before any is used again. */
function filled(sentence: string, field: Field, decks: Map<string, string[]>, random: Random): string {
  return sentence.replace(/\{(.+?)\}/gu, (_, slot: string) => {
    if (slot === '领域') return field.name
    const left = decks.get(slot) ?? []
    const deck = left.length > 0 ? left : random.shuffle(field.slots[slot] ?? [slot])
    decks.set(slot, deck)
    return deck.pop() ?? slot
  })
}
