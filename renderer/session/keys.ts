import { useEffect, useEffectEvent } from 'react'
import type { keys as texts } from '#shared/text/zh/index.ts'
import { isComposing } from './composing.ts'
import { drafts } from './drafts.ts'

type KeyText = Extract<keyof typeof texts, `key.${string}`>
type GroupText = Extract<keyof typeof texts, `group.${string}`>

export interface KeyRow {
  /** its text in the catalogue `keys` */
  readonly text: KeyText
  /** key caps as printed on the sheet */
  readonly caps: readonly string[]
  /** combinations the frame itself listens to, as `comboOf` writes them; screens listen to their own */
  readonly combos?: readonly string[]
  /** what runs: `frameKeys` below */
  readonly does?: FrameKey
}

export type FrameKey = 'find' | 'nextPane' | 'previousPane' | 'undo' | 'redo' | 'history' | 'save' | 'print' | 'help' | 'shortcuts'

export interface KeyGroup {
  readonly text: GroupText
  /** column of the sheet */
  readonly column: 0 | 1 | 2
  readonly rows: readonly KeyRow[]
}

/** The one table of keys: the sheet is drawn from it, and the frame listens by it. */
export const keyGroups: readonly KeyGroup[] = [
  {
    text: 'group.marking',
    column: 0,
    rows: [
      { text: 'key.mark', caps: ['0–9', '.'] },
      { text: 'key.step', caps: ['↑', '↓'] },
      { text: 'key.next', caps: ['Enter'] },
      { text: 'key.previous', caps: ['Shift', 'Enter'] },
      { text: 'key.nextOpen', caps: ['Ctrl', 'Enter'] },
      { text: 'key.finding', caps: ['Alt', '1–4'] },
      { text: 'key.reason', caps: ['Alt', 'R'] },
    ],
  },
  {
    text: 'group.spot',
    column: 0,
    rows: [
      { text: 'key.spot', caps: ['1', '2'] },
      { text: 'key.photo', caps: ['P'] },
    ],
  },
  {
    text: 'group.materials',
    column: 1,
    rows: [
      { text: 'key.cite', caps: ['Ctrl', 'E'] },
      { text: 'key.back', caps: ['Alt', '←'] },
      { text: 'key.page', caps: ['PgUp', 'PgDn'] },
      { text: 'key.documentZoom', caps: ['+', '−'] },
      { text: 'key.documentFit', caps: ['W', 'H', 'R'] },
      { text: 'key.findText', caps: ['Ctrl', 'F'] },
    ],
  },
  {
    text: 'group.editing',
    column: 1,
    rows: [
      { text: 'key.undo', caps: ['Ctrl', 'Z'], combos: ['ctrl+z'], does: 'undo' },
      { text: 'key.redo', caps: ['Ctrl', 'Shift', 'Z'], combos: ['ctrl+shift+z', 'ctrl+y'], does: 'redo' },
      { text: 'key.history', caps: ['Ctrl', 'H'], combos: ['ctrl+h'], does: 'history' },
      { text: 'key.save', caps: ['Ctrl', 'S'], combos: ['ctrl+s'], does: 'save' },
    ],
  },
  {
    text: 'group.moving',
    column: 2,
    rows: [
      { text: 'key.find', caps: ['Ctrl', 'K'], combos: ['ctrl+k'], does: 'find' },
      { text: 'key.nextPane', caps: ['F6'], combos: ['f6'], does: 'nextPane' },
      { text: 'key.previousPane', caps: ['Shift', 'F6'], combos: ['shift+f6'], does: 'previousPane' },
      { text: 'key.close', caps: ['Esc'] },
    ],
  },
  {
    text: 'group.other',
    column: 2,
    rows: [
      { text: 'key.open', caps: ['Ctrl', 'O'] },
      { text: 'key.print', caps: ['Ctrl', 'P'], combos: ['ctrl+p'], does: 'print' },
      { text: 'key.zoom', caps: ['Ctrl', '+', '−', '0'] },
      { text: 'key.help', caps: ['F1'], combos: ['f1'], does: 'help' },
      { text: 'key.shortcuts', caps: ['?'], combos: ['?', 'ctrl+/'], does: 'shortcuts' },
    ],
  },
]

const listening: ReadonlyMap<string, FrameKey> = new Map(
  keyGroups.flatMap(({ rows }) => rows.flatMap(({ combos, does }) => (does ? (combos ?? []).map((combo) => [combo, does] as const) : []))),
)

interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** `ctrl+shift+z`, `f6`, `?`: a sign that needs Shift is named by the sign alone. */
export function comboOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string {
  const name = key.toLowerCase()
  const isSign = name.length === 1 && !/[a-z0-9]/.test(name)
  const parts = [(ctrlKey || metaKey) && 'ctrl', altKey && 'alt', shiftKey && !isSign && 'shift', name]
  return parts.filter(Boolean).join('+')
}

/**
 * The frame's keys, wherever the focus is. They are inactive while an input method composes; a key without modifier is ignored in a field;
 * undo and redo act within a field that holds unsent words, and within fields outside the review.
 */
export function useFrameKeys(run: (key: FrameKey) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isComposing(event) || event.defaultPrevented) return
    const combo = comboOf(event)
    const does = listening.get(combo)
    if (does === undefined) return
    const field = fieldOf(event.target)
    if (field && combo.length === 1) return
    event.preventDefault()
    if ((does !== 'undo' && does !== 'redo') || !turnInField(does, field)) run(does)
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => onKey(event)
    addEventListener('keydown', hear)
    addEventListener('input', noteTyping, true)
    return () => {
      removeEventListener('keydown', hear)
      removeEventListener('input', noteTyping, true)
    }
  }, [])
}

/**
 * Undoes or redoes within the field that has the focus, where that is its own to do. The page does it and uses the key: one left to the
 * field would run the menu's accelerator as well where that is told of a key the page did not use, and take back a decision beside the words.
 */
export function turnInField(does: 'undo' | 'redo', field = fieldOf(document.activeElement)): boolean {
  if (!field || !ownsUndo(field)) return false
  const before = wordsIn(field)
  document.execCommand(does)
  return !isOfRecord(field) || drafts.isTyping() || wordsIn(field) !== before
}

function fieldOf(target: EventTarget | null): HTMLElement | undefined {
  const typing = 'textarea, input:not([type=checkbox], [type=radio], [type=button]), [contenteditable=true]'
  return target instanceof HTMLElement ? (target.closest<HTMLElement>(typing) ?? undefined) : undefined
}

/** Drafts follow into the review half a second after the last key; a little longer, and the field is level with it. */
const draftPause = 800
let typed: { readonly field: EventTarget; readonly words: string | null; readonly at: number } | undefined

function noteTyping({ target }: Event): void {
  if (target instanceof HTMLElement) typed = { field: target, words: wordsIn(target), at: performance.now() }
}

function wordsIn(field: HTMLElement): string | null {
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : field.textContent
}

/**
 * The words typed last are the field's own until they are sent, however long a slow computer takes for it, and a moment longer. A field
 * that shows other words by then, such as that of the mark after Enter, has gone on to another criterion.
 */
function ownsUndo(field: HTMLElement): boolean {
  if (!isOfRecord(field)) return true
  return typed?.field === field && typed.words === wordsIn(field) && (drafts.isTyping() || performance.now() - typed.at < draftPause)
}

function isOfRecord(field: HTMLElement): boolean {
  return !field.matches('[type=password], [role=combobox], [type=search]') && !field.closest('[role=dialog], [role=search]')
}
