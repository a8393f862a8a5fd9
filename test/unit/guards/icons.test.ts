import { expect, test } from 'vitest'
import { sources } from './sources.ts'

/** antd's icons are named in English and would be read out before the word beside them. Cure: add aria-hidden and name the button in words, or word the icon by t(). */
test('no icon speaks English: each is hidden from screen readers, the words beside it speak', () => {
  const speaking = sources(['renderer'], ['.tsx']).flatMap(({ path, text }) =>
    [...text.matchAll(/<[A-Z][A-Za-z]+(?:Outlined|Filled)\b[^>]*>/g)]
      .filter(([icon]) => !/aria-hidden|aria-label=\{t\(/.test(icon))
      .map(([icon]) => `${path}: ${icon}`),
  )
  expect(speaking).toEqual([])
})
