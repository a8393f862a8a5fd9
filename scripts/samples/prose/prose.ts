import type { Block } from '../page/blocks.ts'
import { type Random, seededRandom } from '../random.ts'
import type { Field } from './field.ts'
import { planTopics, type Topic } from './topicsPlan.ts'
import { recordTopics } from './topicsRecords.ts'
import { administrative, combined, commonSlots, technical } from './topicsShared.ts'

const topics: Readonly<Record<string, Topic>> = { ...planTopics, ...recordTopics }
export type TopicName = keyof typeof planTopics | keyof typeof recordTopics

/** Topics of people and papers; the others are of work in laboratory and plant. */
const ofPapers: ReadonlySet<TopicName> = new Set(['章程', '协议', '审计', '证明', '整改', '会议', '保障', '投入', '组织'])

export const chineseNumbers = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五', '十六']

/** 1…99 as Chinese numerals: 十二, 二十, 四十七. */
export function chineseNumber(value: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
  const tens = Math.floor(value / 10)
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[value % 10]}`
}

export interface Prose {
  /** Headings and paragraphs of the topic, one after another, without end. Continues where the last call of the same topic stopped. */
  next(topic: TopicName): () => Block
  paragraph(topic: TopicName, sentences?: number): Block
  /** The next heading is （一） again: a new part begins. */
  restart(): void
}

/** Varied, repeatable prose: the same seed gives the same text, and within one seed no sentence is repeated while unused ones are left. */
export function makeProse(field: Field, seed: string): Prose {
  const random = seededRandom(seed)
  const writer = sentenceWriter(field, random)
  const states = new Map<TopicName, { heading: number; sinceHeading: number }>()
  const stateOf = (name: TopicName) => {
    const state = states.get(name) ?? { heading: 0, sinceHeading: 9 }
    states.set(name, state)
    return state
  }
  const paragraph = (name: TopicName, sentences = random.between(3, 5)): Block => ({
    kind: 'paragraph',
    text: Array.from({ length: sentences }, (_, index) => writer(name, index)).join(''),
  })
  const next = (name: TopicName) => {
    const state = stateOf(name) // taken when the page is planned, so that a later restart is for later pages
    const { headings } = topics[name] as Topic
    return () => {
      const title = headings[state.heading]
      if (state.sinceHeading++ < 3 || title === undefined) return paragraph(name)
      state.sinceHeading = 0
      return { kind: 'heading', level: 3, text: `（${chineseNumbers[state.heading++]}）${title}` } satisfies Block
    }
  }
  return { next, paragraph, restart: () => states.clear() }
}

/** A paragraph opens with a sentence of its topic; later ones may come from the shared lists. */
function sentenceWriter(field: Field, random: Random): (name: TopicName, place: number) => string {
  const decks = new Map<string, () => string>()
  const draw = (key: string, list: readonly string[]) => {
    const deck = decks.get(key) ?? makeDeck(list, random)
    decks.set(key, deck)
    return deck()
  }
  const fill = (sentence: string) =>
    sentence.replace(/\{(.+?)\}/gu, (_, slot: string) =>
      slot === '领域' ? field.name : draw(slot, field.slots[slot] ?? commonSlots[slot] ?? [slot]),
    )
  const written = new Set<string>()
  return (name, place) => {
    const shared = ofPapers.has(name) ? administrative : technical
    const own = () => fill(draw(name, (topics[name] as Topic).sentences))
    const any = () => (place > 0 && random.next() < 0.6 ? fill(draw(shared === technical ? 'technical' : 'administrative', shared)) : own())
    let sentence = any()
    for (let tries = 0; tries < 40 && written.has(sentence); tries++)
      sentence = tries < 4 ? any() : shared === technical ? fill(draw('technical', technical)) : fill(draw('combined', combined))
    written.add(sentence)
    return sentence
  }
}

/** Every card is drawn once before any is drawn again. */
function makeDeck(list: readonly string[], random: Random): () => string {
  let left: string[] = []
  return () => {
    if (left.length === 0) left = random.shuffle(list)
    return left.pop() as string
  }
}
