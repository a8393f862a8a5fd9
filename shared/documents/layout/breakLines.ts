/** Characters that may not begin a line (避头) … */
const noStart = /[、，。．.,：；:;！？!?）)】〕〉》」』”’］\]｝}％%‰℃°…—～·々ー]/u
/** … and those that may not end one (避尾). */
const noEnd = /[（(【〔〈《「『“‘［[｛{≥≤><≈￥$＋±×□]/u
const latin = /[\p{Script=Latin}\p{Script=Greek}\p{Nd}+\-_/.@#&=?%:,~'()→]/u
/** 2026年9月17日, 第12页, 3项 stay whole. */
const digit = /\p{Nd}/u
const beforeDigit = /[年月第]/u
const counters = /[年月日页版段条项件家人台分次个万㎡]/u
const breakAfter = new Set('/.-_?&=@,')
/** Joined to the character before: combining marks and variation selectors. */
const joined = /\p{M}|\p{Variation_Selector}/u

/**
 * Breaks a text into lines that fit `width` by 避头尾 rules: closing marks stay with what they close, opening
 * marks with what they open, —— and …… stay whole, Latin words and numbers are not cut unless they alone are
 * too wide (then after / . - _ ? & = first). Dates, 第12页 and the like stay whole. No hyphen is ever added. `\n` always breaks; blanks at a break go.
 */
export function breakLines(text: string, width: number, measure: (text: string) => number): string[] {
  return text
    .replaceAll('\t', '  ')
    .split(/\r?\n/)
    .flatMap((paragraph) => breakParagraph(paragraph, width, measure))
}

/** The same number of lines as `breakLines`, as equally full as can be: for centred cells, where one character alone looks lost. */
export function breakEvenly(text: string, width: number, measure: (text: string) => number): string[] {
  const lines = breakLines(text, width, measure)
  if (lines.length < 2 || lines.length > 12) return lines
  let [narrow, wide] = [width / 2, width]
  let best = lines
  while (wide - narrow > 2) {
    const middle = (narrow + wide) / 2
    const tried = breakLines(text, middle, measure)
    if (tried.length > lines.length) narrow = middle
    else {
      wide = middle
      best = tried
    }
  }
  return best
}

function breakParagraph(paragraph: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  const put = (unit: string, size: number) => {
    line += unit
    used += size
  }
  for (const unit of units(paragraph)) {
    const size = measure(unit)
    if (used + measure(unit.trimEnd()) <= width) {
      put(unit, size)
      continue
    }
    if (size <= width || unit.trimEnd() === '') {
      lines.push(line.trimEnd())
      line = ''
      used = 0
      if (unit.trimEnd() !== '') put(unit, size)
      continue
    }
    for (const piece of pieces(unit)) {
      const pieceSize = measure(piece)
      if (used + pieceSize > width && line !== '') {
        lines.push(line.trimEnd())
        line = ''
        used = 0
      }
      if (pieceSize <= width) put(piece, pieceSize)
      else
        for (const character of piece) {
          const characterSize = measure(character)
          if (used + characterSize > width && line !== '') {
            lines.push(line)
            line = ''
            used = 0
          }
          put(character, characterSize)
        }
    }
  }
  lines.push(line.trimEnd())
  return lines
}

/** What must stay on one line, in order. */
function units(paragraph: string): string[] {
  const found: string[] = []
  let glueNext = false
  let before = ''
  for (const character of paragraph) {
    const glue =
      found.length > 0 &&
      (glueNext ||
        character === ' ' ||
        joined.test(character) ||
        (noStart.test(character) && before !== ' ') ||
        (latin.test(character) && latin.test(before)) ||
        (digit.test(before) && counters.test(character)) ||
        (digit.test(character) && beforeDigit.test(before)) ||
        (character === before && (character === '—' || character === '…')))
    if (glue) found[found.length - 1] += character
    else found.push(character)
    glueNext = noEnd.test(character)
    before = character
  }
  return found
}

/** Where a word too wide for its line may be cut: after the separators of paths and addresses. */
function pieces(unit: string): string[] {
  const found: string[] = []
  let piece = ''
  for (const character of unit) {
    piece += character
    if (breakAfter.has(character)) {
      found.push(piece)
      piece = ''
    }
  }
  if (piece !== '') found.push(piece)
  return found
}
