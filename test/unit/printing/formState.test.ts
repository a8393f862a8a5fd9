import { expect, test } from 'vitest'
import type { PanelState } from '#shared/panel/record.ts'
import { emptyPanelSheet } from '#shared/panel/sheet.ts'
import { emptySheet } from '#shared/review/sheet.ts'
import type { ReviewState } from '#shared/review/state.ts'
import { formState, type PanelStanding } from '../../../renderer/screens/printing/formState.ts'

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

const panel = (locked: boolean, files: PanelState['sheet']['files'] = {}) =>
  ({ locked, sheet: { ...emptyPanelSheet, files } }) as unknown as PanelState
const taken = { x: { soundness: 'sound', record: {} } } as unknown as PanelState['sheet']['files']

test('forms of the panel are filled for those who keep its record; a member sees them closed', () => {
  const all = ['11', '12', '13', '14', '14f', '17']
  const texts = (standing: PanelStanding) => [...new Set(all.map((form) => formState(form, state(false), standing).text))]
  expect(texts({ keeps: false })).toEqual(['notKept'])
  expect(texts({ keeps: true })).toEqual(['blank'])
  expect(texts({ keeps: true, state: panel(false) })).toEqual(['draft'])
  expect(texts({ keeps: true, state: panel(true) })).toEqual(['closed'])
})

test('what one sheet can fill as well is the panel’s once a sheet was taken in', () => {
  const own = state(true)
  expect(formState('16', own, { keeps: true, state: panel(false) }).text).toBe('follows')
  expect(formState('16', own, { keeps: true, state: panel(false, taken) }).text).toBe('draft')
  expect(formState('10', own, { keeps: true, state: panel(false, taken) }).text).toBe('signed')
})
