import { expect, test } from 'vitest'
import { emptySheet } from '#shared/review/sheet.ts'
import type { ReviewState } from '#shared/review/state.ts'
import { formState } from '../../../renderer/screens/printing/formState.ts'

const state = (locked: boolean, sheet: Partial<ReviewState['sheet']> = {}) =>
  ({ locked, sheet: { ...emptySheet, ...sheet } }) as unknown as ReviewState
const note = (kind: string) =>
  ({ notes: { N1: { kind: 'free', note: kind, text: '账物相符' } } }) as unknown as Partial<ReviewState['sheet']>

test('only what the signed file holds is called signed', () => {
  const locked = state(true, note('质询'))
  expect(['10', '5', '1', '8', '3'].map((form) => formState(form, locked).text)).toEqual([
    'signed',
    'signed',
    'follows',
    'follows',
    'blank',
  ])
})

test('a form without a record has no state', () => {
  expect(['6', '7', '8', '9', '15'].map((form) => formState(form, state(false, note('质询'))).text)).toEqual([
    'none',
    'none',
    'draft',
    'none',
    'none',
  ])
  expect(formState('10', state(false)).text).toBe('draft')
  expect(formState('10', undefined).text).toBe('blank')
})
