import type { ResultRecord } from '../result/format.ts'

/** The sections of a panel's opinion that experts write, in the order of form 14. */
export const draftedSections = ['overall', 'strengths', 'problems', 'suggestions'] as const
export type DraftedSection = (typeof draftedSections)[number]

/** A sentence as an expert wrote it, with everybody who wrote it. */
export interface DraftSentence {
  readonly text: string
  /** ids of the experts, in their order */
  readonly experts: readonly string[]
}

export type OpinionDraft = Readonly<Record<DraftedSection, readonly DraftSentence[]>>

/** A sentence of the panel's opinion; `experts` is empty where none of the sheets has it: the panel's own words. */
export type TracedSentence = DraftSentence

/**
 * The experts' texts by section, sentence by sentence (assumptions.md § 5, form 14): in the order of the experts, a sentence
 * that several wrote once, at its first place. Nothing is reworded.
 */
export function draftOpinion(counted: readonly ResultRecord[]): OpinionDraft {
  const sheets = [...counted].sort((a, b) => (a.expert.id < b.expert.id ? -1 : 1))
  return Object.fromEntries(draftedSections.map((section) => [section, sentencesOf(sheets, section)])) as OpinionDraft
}

function sentencesOf(sheets: readonly ResultRecord[], section: DraftedSection): readonly DraftSentence[] {
  const found = new Map<string, { text: string; experts: string[] }>()
  for (const { expert, opinion } of sheets) {
    for (const text of splitSentences(opinion?.[section] ?? '')) {
      const key = comparable(text)
      const known = found.get(key)
      if (known === undefined) found.set(key, { text, experts: [expert.id] })
      else if (!known.experts.includes(expert.id)) known.experts.push(expert.id)
    }
  }
  return [...found.values()]
}

/** The draft of a section as one text, a sentence a line: what the leader begins with. */
export function draftText(sentences: readonly DraftSentence[]): string {
  return sentences.map(({ text }) => text).join('\n')
}

/** Where each sentence of a section comes from; one that was reworded is the panel's own. */
export function traceOpinion(text: string, sentences: readonly DraftSentence[]): readonly TracedSentence[] {
  const known = new Map(sentences.map((sentence) => [comparable(sentence.text), sentence.experts]))
  return splitSentences(text).map((sentence) => ({ text: sentence, experts: known.get(comparable(sentence)) ?? [] }))
}

/** Sentences end with 。！？；, with ! ? ; or at the end of a line. A full stop may be a decimal point and ends none. */
function splitSentences(text: string): readonly string[] {
  return text
    .split(/(?<=[。！？；!?;])(?![”’」』）)])|\n/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

/** Two experts wrote the same sentence whatever its spaces, width of letters and final mark. */
function comparable(sentence: string): string {
  return sentence
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[。！？；!?;]+$/u, '')
}
