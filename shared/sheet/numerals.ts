const figures = { 1: '〇一二三四五六七八九', 2: '零壹贰叁肆伍陆柒捌玖', 3: '０１２３４５６７８９' } as const
const ranks = { 1: ['', '十', '百', '千'], 2: ['', '拾', '佰', '仟'] } as const
const groups = ['', '万', '亿', '万亿']

/** Each digit as its Chinese figure: 2026 → 二〇二六. Kinds as in [DBNum1–3]. */
export function figuresOf(digits: string, kind: 1 | 2 | 3): string {
  return digits.replace(/\d/g, (digit) => figures[kind][Number(digit)] ?? digit)
}

/** A whole number as it is read: 100005 → 壹拾万零伍. Up to sixteen digits; of kind 3 the digits alone. */
export function numeralOf(digits: string, kind: 1 | 2 | 3): string | undefined {
  const plain = digits.replace(/^0+(?=\d)/, '')
  if (kind === 3) return figuresOf(plain, 3)
  if (plain.length > 16) return undefined
  if (plain === '0') return figures[kind][0]
  let text = ''
  let gap = false
  for (let group = Math.ceil(plain.length / 4) - 1; group >= 0; group--) {
    const four = plain.slice(Math.max(0, plain.length - 4 * (group + 1)), plain.length - 4 * group)
    if (Number(four) === 0) {
      gap = text !== ''
      continue
    }
    if (text !== '' && (gap || four.startsWith('0'))) text += figures[kind][0]
    text += readFour(four, kind) + groups[group]
    gap = false
  }
  return text
}

/** One to four digits without a group's name; inner zeros are read once, leading and trailing ones not at all. */
function readFour(four: string, kind: 1 | 2): string {
  let text = ''
  let nought = false
  for (const [index, digit] of [...four].entries()) {
    if (digit === '0') {
      nought = text !== ''
      continue
    }
    text += `${nought ? figures[kind][0] : ''}${figures[kind][Number(digit)]}${ranks[kind][four.length - 1 - index]}`
    nought = false
  }
  return text
}
